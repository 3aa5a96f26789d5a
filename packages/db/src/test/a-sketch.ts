import type { PageId, PageSketch } from '@tsuzuri/model'

/** What can be told of a page that links to one place. */
export const aSketch = (pageId: PageId, link: string): PageSketch => ({
  pageId,
  seq: 1,
  size: 6,
  signature: new Uint8Array([1]),
  links: [link],
})
