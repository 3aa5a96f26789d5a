import { formatMoment } from '@tsuzuri/ui'
import { noticeButton } from './chrome/notice.ts'
import { offerLeft } from './chrome/offer-left.ts'
import { openJournalStore } from './journal/journal-store.ts'
import { takeLeft } from './journal/take-left.ts'
import { saveWords } from './save-words.ts'

export interface LeftTyping {
  /** The place where the page is read; it is told at its top. */
  readonly root: HTMLElement
  readonly pageId: string
  readonly personId: string
  readonly locale: 'ja' | 'en'
  /** The portal's IANA time zone. */
  readonly timeZone: string
  /** Begins to edit, which brings it in. Absent where one may only read. */
  readonly edit?: () => void
}

/** Says, where a page is read, that something the person typed into it is in this browser only. Rejects where the browser keeps nothing. */
export const tellLeftTyping = async ({ root, pageId, personId, locale, timeZone, edit }: LeftTyping): Promise<void> => {
  const t = saveWords(locale)
  const store = await openJournalStore()
  const when = (time: number): string => formatMoment(new Date(time), locale, timeZone)
  for (const left of await takeLeft(store, personId, pageId)) {
    left.release()
    const isReady = edit && !left.sitting.isRefused
    const said = (isReady ? t.left.ready : t.left.offered)(when(left.sitting.at))
    root.prepend(offerLeft(left, { store, t, said, ...(isReady ? { act: noticeButton(t.left.edit, edit) } : {}) }))
  }
}
