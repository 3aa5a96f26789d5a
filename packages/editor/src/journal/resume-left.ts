import type { Doc } from 'yjs'
import { noticeButton } from '../chrome/notice.ts'
import { offerLeft } from '../chrome/offer-left.ts'
import { tellBroughtIn } from '../chrome/tell-brought-in.ts'
import type { SaveWords } from '../save-words.ts'
import type { Begun } from './begin-journal.ts'
import { bringIn } from './bring-in.ts'
import { type Left, takeLeft } from './take-left.ts'

interface Resume extends Begun {
  readonly doc: Doc
  readonly person: string
  readonly pageId: string
  readonly epoch: number
  readonly mayWrite: boolean
  /** Where it is told. */
  readonly place: HTMLElement
  readonly t: SaveWords
  /** A time in milliseconds since 1970, in words. */
  readonly when: (time: number) => string
}

/**
 * Brings in what earlier sittings of the person at this page have left in the browser, and says so. Where that cannot be
 * (another history of the page, no right to write, refused before) it is offered as text.
 */
export const resumeLeft = async ({ doc, person, pageId, place, ...resume }: Resume): Promise<void> => {
  const { store, journal, t, when } = resume
  const brought: { readonly left: Left; readonly undo: () => void }[] = []
  const bring = (left: Left): boolean => {
    const done = bringIn(doc, left.updates)
    if (done.is === 'in') brought.push({ left, undo: done.undo })
    if (done.is === 'known') void store.remove(left.sitting.id)
    return done.is !== 'foreign'
  }
  for (const left of await takeLeft(store, person, pageId)) {
    const isOfPage = resume.mayWrite && left.sitting.epoch === resume.epoch
    if (isOfPage && !left.sitting.isRefused && bring(left)) continue
    const again = noticeButton(t.left.bringIn, () => {
      if (bring(left)) offer.remove()
      else again.replaceWith(t.left.cannot)
    })
    const offer = offerLeft(left, { store, t, said: t.left.offered(when(left.sitting.at)), ...(isOfPage ? { act: again } : {}) })
    place.append(offer)
  }
  if (brought.length === 0) return
  const undo = (): void => {
    for (const one of brought.toReversed()) one.undo()
  }
  place.prepend(
    tellBroughtIn(
      brought.map(({ left }) => when(left.sitting.at)),
      { t, undo },
    ),
  )
  // By now they are changes of this sitting, which its journal holds.
  await journal.settled()
  if (journal.works()) for (const { left } of brought) await store.remove(left.sitting.id)
}
