import type { Page } from '@tsuzuri/model'
import type { PageVersion } from './version-read.ts'

/** A page as one of its versions has it. Its name and its place in the tree are the same in both. */
export const pageAs = (page: Page, version: PageVersion): Page =>
  version === 'draft' || page.publishedFields === null
    ? page
    : {
        ...page,
        fields: page.publishedFields,
        headSeq: page.publishedSeq ?? page.headSeq,
        updatedAt: page.publishedAt ?? page.updatedAt,
      }
