import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { locatePassage, readFlow, type TextRange } from '@tsuzuri/document'
import { bareText } from '@tsuzuri/model/bare-text'
import { bareUnit } from '@tsuzuri/model/bare-unit'
import type { Doc } from 'yjs'
import type { EditorThread } from './editor-comments.ts'

interface Piece {
  readonly text: string
  /** Where it stands in the editor's document. */
  readonly at: number
  /** Where it stands in the page's text without white space. */
  readonly from: number
  readonly to: number
}

/** The passages of the threads as they stand in the live document, which the editor shows. What is gone has no mark. */
export const passageDecorations = (shown: Node, doc: Doc, threads: readonly EditorThread[]): DecorationSet => {
  if (threads.length === 0) return DecorationSet.empty
  const flow = readFlow(doc)
  const pieces = piecesOf(shown)
  return DecorationSet.create(
    shown,
    threads.flatMap(({ id, anchor }) => {
      const range = locatePassage(flow, anchor)
      return range ? decorate(pieces, range, id) : []
    }),
  )
}

const decorate = (pieces: readonly Piece[], { from, to }: TextRange, id: string): Decoration[] =>
  pieces
    .filter((piece) => piece.from < to && from < piece.to)
    .map((piece) => {
      const start = piece.at + bareUnit(piece.text, Math.max(0, from - piece.from))
      const end = piece.at + bareUnit(piece.text, Math.min(to, piece.to) - piece.from - 1) + 1
      return Decoration.inline(start, end, { nodeName: 'mark', class: 'remarked', 'data-passage': id })
    })

const piecesOf = (shown: Node): readonly Piece[] => {
  const pieces: Piece[] = []
  let from = 0
  shown.descendants(({ text = '', isText }, at) => {
    if (!isText) return
    const to = from + bareText(text).length
    pieces.push({ text, at, from, to })
    from = to
  })
  return pieces
}
