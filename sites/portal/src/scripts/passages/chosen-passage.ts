import { bareText } from '@tsuzuri/model/bare-text'
import { readPageText } from './read-page-text.ts'

export interface ChosenPassage {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** How many characters before and after the words tell them from the same words elsewhere. */
const around = 32

/** What of the page's text a selection holds, and what stands around it; null when it holds no word of it. */
export const chosenPassage = (article: Element, range: Range): ChosenPassage | null => {
  const { bare, places } = readPageText(article)
  const parts = places.flatMap(({ node, from }) => {
    if (!range.intersectsNode(node)) return []
    const start = node === range.startContainer ? range.startOffset : 0
    const text = node.data.slice(start, node === range.endContainer ? range.endOffset : undefined)
    const begin = from + bareText(node.data.slice(0, start)).length
    return bareText(text) === '' ? [] : [{ text, from: begin, to: begin + bareText(text).length }]
  })
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return null
  return {
    quote: parts
      .map(({ text }) => text)
      .join('')
      .trim(),
    prefix: Array.from(bare.slice(Math.max(0, first.from - 2 * around), first.from))
      .slice(-around)
      .join(''),
    suffix: Array.from(bare.slice(last.to, last.to + 2 * around))
      .slice(0, around)
      .join(''),
  }
}
