import type { SaveWords } from '../save-words.ts'
import { notice, noticeButton } from './notice.ts'

/** Says that what was left in the browser is in the page now; `whens` are the times it was typed. */
export const tellBroughtIn = (whens: readonly string[], { t, undo }: { readonly t: SaveWords; readonly undo: () => void }): HTMLElement => {
  const told = notice(
    t.left.broughtIn(whens.join(t.left.comma)),
    noticeButton(t.left.undo, () => {
      undo()
      told.replaceWith(notice(t.left.undone))
    }),
    noticeButton(t.left.close, () => told.remove()),
  )
  return told
}
