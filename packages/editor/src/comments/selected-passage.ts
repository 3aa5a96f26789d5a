import type { EditorState } from '@tiptap/pm/state'
import { anchorPassage, readFlow } from '@tsuzuri/document'
import { bareText } from '@tsuzuri/model/bare-text'
import type { Doc } from 'yjs'
import type { EditorPassage } from './editor-comments.ts'

/** What is selected, as a passage of the live document; null when no word is. */
export const selectedPassage = ({ doc: shown, selection }: EditorState, doc: Doc): EditorPassage | null => {
  const from = bareText(shown.textBetween(0, selection.from)).length
  const length = bareText(shown.textBetween(selection.from, selection.to)).length
  const anchor = anchorPassage(readFlow(doc), { from, to: from + length })
  const [start, end] = [anchor?.start[0], anchor?.end[0]]
  return anchor && start !== undefined && end !== undefined ? { start, end, quote: anchor.quote } : null
}
