import type { Editor } from '@tiptap/core'
import { type Closed, findEnd } from '../live/find-end.ts'
import type { Journal } from '../journal/open-journal.ts'
import type { Told } from '../live/save-state.ts'
import type { SaveWords } from '../save-words.ts'
import type { FieldsForm } from './fields-form.ts'
import { createRescue } from './rescue.ts'
import { readOn, tellEnd } from './tell-end.ts'

export interface SaveTeller {
  readonly follow: (told: Told) => void
  /** Whether leaving takes nothing along that is neither on the server nor in the browser's memory. */
  readonly isKept: () => boolean
  /** What is typed in, once it stands on the page, and what keeps it until it is saved; null where the browser keeps nothing. */
  readonly attach: (typed: Typed) => void
  /** Says why editing could not even begin, where the page or the right to it is the reason; `code` as the connection ended, or 0. */
  readonly refuse: (code: number) => Promise<void>
}
interface Page {
  /** The portal's slug. */
  readonly portal: string
  readonly pageId: string
  readonly locale: 'ja' | 'en'
  readonly t: SaveWords
  /** Read out by screen readers: what goes wrong, and that it is well again; nothing at each key. */
  readonly status: HTMLElement
}
interface Typed {
  readonly editor: Editor
  readonly form: FieldsForm | null
  readonly timeZone: string
  readonly journal: Journal | null
}

/** Which right the server had denied, had it ended the connection of who may only read from here on. */
const onlyReads: Closed = { code: 4403, reason: '' }

/**
 * Says at that place whether all is saved. Once editing is over it says why, where one goes from here, and offers what
 * stands on the screen to be copied: nothing half typed is lost in silence.
 */
export const createSaveTeller = (place: HTMLElement, { portal, pageId, locale, t, status }: Page): SaveTeller => {
  let typed: Typed | undefined
  let isSaved = true
  let over: Closed | undefined
  let isEditable = true
  let shown = ''

  const isHalfTyped = (): boolean => typed?.form?.isHalfTyped() === true
  const isHeld = (): boolean => typed?.journal?.works() === true
  const text = (): string => [typed?.form?.text(), typed?.editor.getText()].filter(Boolean).join('\n\n')
  const rescue = (): HTMLElement => {
    if (isHalfTyped() || (!isSaved && !isHeld())) return createRescue(text, t.unsaved, t)
    return createRescue(text, isSaved ? '' : t.unsavedHeld, t)
  }
  const setEditable = (does: boolean): void => {
    isEditable = does
    if (typed?.editor.isEditable === does) return
    typed?.editor.setEditable(does)
    typed?.form?.setEditable(does)
  }
  const show = (state: string, ...said: readonly (Node | string)[]): void => {
    place.dataset['state'] = state
    place.replaceChildren(...said)
    if (state === 'saving' || (state === 'saved' && status.textContent === '')) return
    status.textContent = said.map((part) => (typeof part === 'string' ? part : part.textContent)).join('')
  }
  const end = async (closed: Closed): Promise<void> => {
    const found = await findEnd(portal, pageId, closed)
    // It may have gone on meanwhile: ended for another reason, or the right is back.
    if (over === closed) show(found.why, ...tellEnd(found, { portal, locale, t, timeZone: typed?.timeZone }), ' ', rescue())
  }
  const followOn = ({ state, isKept: saved }: Told): void => {
    const kept = saved ? t.allSaved : isHeld() ? t.held : t.stayOpen
    if (shown === state + kept) return
    shown = state + kept
    if (state === 'refused' || state === 'full') show(state, t[state], ' ', readOn('ended', t), ' ', rescue())
    else if (state === 'offline' || state === 'failing' || state === 'slow') show(state, t[state], ' ', kept)
    else if (state === 'crowded') show(state, t.over.crowded, ' ', kept)
    else if (state !== 'denied') show(state, t[state])
  }
  return {
    isKept: () => !isHalfTyped() && (isSaved || typed?.journal?.holdsAll() === true),
    follow: (told) => {
      isSaved = told.isKept
      const closed = told.closed ?? (told.state === 'denied' ? onlyReads : undefined)
      if (isFinal(told)) typed?.journal?.refuse()
      setEditable(!closed && told.state !== 'refused' && told.state !== 'full')
      if (closed && closed !== over) {
        over = closed
        shown = ''
        void end(closed)
      }
      over = closed
      if (!closed) followOn(told)
    },
    attach: (what) => {
      typed = what
      setEditable(isEditable)
    },
    refuse: async (code) => {
      const found = await findEnd(portal, pageId, { code, reason: '' })
      if (found.why !== 'ended') show(found.why, ...tellEnd(found, { portal, locale, t }))
    },
  }
}

/** Whether the server has said that it will never take what is typed here as it is. */
const isFinal = ({ state, closed }: Told): boolean =>
  state === 'refused' || state === 'full' || closed?.code === 4400 || closed?.code === 4413
