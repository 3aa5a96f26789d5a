import type { JournalStore } from '../journal/journal-store.ts'
import type { Left } from '../journal/take-left.ts'
import type { SaveWords } from '../save-words.ts'
import { notice, noticeButton } from './notice.ts'

interface Offer {
  readonly store: JournalStore
  readonly t: SaveWords
  readonly said: string
  /** What can be done about it first of all. */
  readonly act?: HTMLElement
}

/** Offers what was left in the browser and does not belong into the page by itself: to be seen, copied, or thrown away. */
export const offerLeft = (left: Left, { store, t, said, act }: Offer): HTMLElement => {
  const { sitting, updates } = left
  const text = document.createElement('pre')
  text.className = 'left-typing'
  text.tabIndex = 0
  text.hidden = true
  const read = async (): Promise<string> => (await import('../journal/text-of-changes.ts')).textOfChanges(updates) || t.left.noText
  const show = noticeButton(t.left.show, () => {
    text.hidden = !text.hidden
    show.textContent = text.hidden ? t.left.show : t.left.hide
    if (text.textContent === '') void read().then((found) => (text.textContent = found))
  })
  const copy = noticeButton(t.copyText, () => {
    void read()
      .then((found) => navigator.clipboard.writeText(found))
      .then(() => (copy.textContent = t.copied))
  })
  const discard = noticeButton(t.left.discard, () => {
    void store.remove(sitting.id)
    const back = noticeButton(t.left.undo, () => {
      updates.forEach((update, index) => void store.keep(sitting, index, update))
      gone.replaceWith(offer)
    })
    const gone = notice(t.left.discarded, back)
    offer.replaceWith(gone)
    back.focus()
  })
  const offer = notice(
    said,
    ...(act ? [act] : []),
    show,
    // Browsers let a page copy on secure origins only; there the text can be marked and copied by hand.
    ...(navigator.clipboard ? [copy] : []),
    discard,
    text,
  )
  return offer
}
