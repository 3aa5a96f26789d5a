import { anchorPassage, findWords, placeOfChain, readFlow, type SoughtWords, type TextFlow, type TextRange } from '@tsuzuri/document'
import type { Page, PassageAnchor } from '@tsuzuri/model'
import { loadState } from '../live/load-state.ts'
import type { Scope } from '../scope.ts'
import { commentErrors } from './comment-errors.ts'

/** A passage by two relative positions in the live document (Yjs, in base64), or by its words. */
export type AskedPassage = { readonly start: string; readonly end: string } | SoughtWords

/** Holds on to a passage in what is saved of a page. Throws `page.missing`, `comment.passage-missing`, `comment.passage-ambiguous`. */
export const anchorAsked = async ({ engine, portal }: Scope, page: Page, passage: AskedPassage): Promise<PassageAnchor> => {
  const flow = readFlow((await loadState(engine, portal.id, page.id)).doc)
  const range = 'quote' in passage ? onlyPlace(flow, passage) : between(flow, passage)
  const anchor = range && anchorPassage(flow, range)
  if (!anchor) throw commentErrors['passage-missing']()
  return anchor
}

const onlyPlace = (flow: TextFlow, words: SoughtWords): TextRange | undefined => {
  const [place, ...others] = findWords(flow, words)
  if (others.length > 0) throw commentErrors['passage-ambiguous'](others.length + 1)
  return place
}

const between = (flow: TextFlow, { start, end }: { readonly start: string; readonly end: string }): TextRange | null => {
  const [from, to] = [placeOfChain(flow, [start]), placeOfChain(flow, [end])]
  return from !== null && to !== null && from < to ? { from, to } : null
}
