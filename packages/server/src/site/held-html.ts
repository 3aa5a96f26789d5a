import { randomUUID } from 'node:crypto'
import type { Html } from '@tsuzuri/render'

/** HTML that goes into a page past the site that makes the page: the site is handed a mark, which what is held takes the place of at the end. */
export interface HeldHtml {
  /** The mark for some HTML; nothing for what is empty. */
  readonly hold: (html: Html) => string
  /** Whether a mark was given out. */
  readonly isUsed: () => boolean
  /** A page of the site with what it holds in place. */
  readonly fill: (page: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer>
}

/**
 * For one page. The text of a home page is some hundred kilobytes that were made and encoded long before; as a part of the site's
 * own text they would be copied and encoded again with each page.
 */
export const createHeldHtml = (): HeldHtml => {
  // Nobody who wrote what stands on the page can have known it. The quotes do not survive in an attribute, nor the brackets in a
  // text: only where a site puts HTML as HTML does the mark stand for it.
  const start = `<tsuzuri-held name="${randomUUID()}.`
  const end = '"></tsuzuri-held>'
  const held: Html[] = []
  return {
    hold: (html) => (html.isEmpty ? '' : `${start}${held.push(html) - 1}${end}`),
    isUsed: () => held.length > 0,
    fill: (page) => {
      const pieces: Uint8Array[] = []
      let done = 0
      for (let at = page.indexOf(start); at !== -1; at = page.indexOf(start, done)) {
        const close = page.indexOf(end, at)
        const html = held[Number(page.toString('latin1', at + start.length, close))]
        pieces.push(page.subarray(done, at), ...(html?.parts ?? []))
        done = close + end.length
      }
      return pieces.length === 0 ? page : Buffer.concat([...pieces, page.subarray(done)])
    },
  }
}
