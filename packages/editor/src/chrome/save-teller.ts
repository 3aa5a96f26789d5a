import type { Editor } from '@tiptap/core'
import { type Closed, findEnd } from '../live/find-end.ts'
import type { Told } from '../live/save-state.ts'
import type { SaveWords } from '../save-words.ts'
import type { FieldsForm } from './fields-form.ts'
import { createRescue } from './rescue.ts'
import { readOn, tellEnd } from './tell-end.ts'

export interface SaveTeller {
  readonly follow: (told: Told) => void
  /** Whether leaving takes nothing along that is on no server. */
  readonly isKept: () => boolean
  /** What is typed in, once it stands on the page. */
  readonly attach: (editor: Editor, form: FieldsForm | null, timeZone: string) => void
  /** Says why editing could not even begin, where the page or the right to it is the reason. */
  readonly refuse: () => Promise<void>
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

  const isKept = (): boolean => isSaved && typed?.form?.isHalfTyped() !== true
  const text = (): string => [typed?.form?.text(), typed?.editor.getText()].filter(Boolean).join('\n\n')
  const rescue = (): HTMLElement => createRescue(text, isKept(), t)
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
    if (shown === `${state} ${saved}`) return
    shown = `${state} ${saved}`
    if (state === 'refused' || state === 'full') show(state, t[state], ' ', readOn('ended', t), ' ', rescue())
    else if (state === 'offline' || state === 'failing') show(state, t[state], ' ', saved ? t.allSaved : t.stayOpen)
    else if (state !== 'denied') show(state, t[state])
  }
  return {
    isKept,
    follow: (told) => {
      isSaved = told.isKept
      const closed = told.closed ?? (told.state === 'denied' ? onlyReads : undefined)
      setEditable(!closed && told.state !== 'refused' && told.state !== 'full')
      if (closed && closed !== over) {
        over = closed
        shown = ''
        void end(closed)
      }
      over = closed
      if (!closed) followOn(told)
    },
    attach: (editor, form, timeZone) => {
      typed = { editor, form, timeZone }
      setEditable(isEditable)
    },
    refuse: async () => {
      const found = await findEnd(portal, pageId, { code: 0, reason: '' })
      if (found.why !== 'ended') show(found.why, ...tellEnd(found, { portal, locale, t }))
    },
  }
}
