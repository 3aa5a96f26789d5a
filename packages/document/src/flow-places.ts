import { bareText } from '@tsuzuri/model/bare-text'
import { bareUnit } from '@tsuzuri/model/bare-unit'
import type { FlowPiece, TextFlow, TextRange } from './text-flow.ts'

/** A place in one live text: before the unit `index` of it. */
export interface FlowPlace {
  readonly piece: FlowPiece
  readonly index: number
}

/** Where a range that holds something begins and ends in the live texts, grown to whole graphemes; null beyond the flow. */
export const flowPlaces = (
  { pieces }: TextFlow,
  { from, to }: TextRange,
): { readonly start: FlowPlace; readonly end: FlowPlace } | null => {
  const first = pieces.find((piece) => piece.from <= from && from < piece.to)
  const last = pieces.find((piece) => piece.from < to && to <= piece.to)
  if (!first || !last || from >= to) return null
  return {
    start: { piece: first, index: graphemeStart(first.text, bareUnit(first.text, from - first.from)) },
    end: { piece: last, index: graphemeEnd(last.text, bareUnit(last.text, to - last.from - 1) + 1) },
  }
}

/** The range grown to whole graphemes, so that neither a pair of surrogates nor a letter and its accent is torn; null when it is empty. */
export const wholeGraphemes = (flow: TextFlow, range: TextRange): TextRange | null => {
  const places = flowPlaces(flow, range)
  return places && { from: bareAt(places.start), to: bareAt(places.end) }
}

/** The words of a range with the white space between them; one live text is set apart from the next by a line end. */
export const wordsOf = (flow: TextFlow, range: TextRange): string => {
  const places = flowPlaces(flow, range)
  if (!places) return ''
  const { start, end } = places
  return flow.pieces
    .slice(flow.pieces.indexOf(start.piece), flow.pieces.indexOf(end.piece) + 1)
    .map((piece) => piece.text.slice(piece === start.piece ? start.index : 0, piece === end.piece ? end.index : undefined))
    .filter((text) => text !== '')
    .join('\n')
}

/** The place in the bare text of a place in a live text. */
export const bareAt = ({ piece, index }: FlowPlace): number => piece.from + bareText(piece.text.slice(0, index)).length

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })

const graphemeStart = (text: string, index: number): number => graphemes.segment(text).containing(index)?.index ?? index

const graphemeEnd = (text: string, index: number): number => {
  const found = graphemes.segment(text).containing(index)
  return !found || found.index === index ? index : found.index + found.segment.length
}
