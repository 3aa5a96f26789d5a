import type { Editor } from '@tiptap/core'
import { type Closed, findEnd } from '../live/find-end.ts'
import type { Told } from '../live/save-state.ts'
import type { Words } from '../words.ts'
import type { FieldsForm } from './fields-form.ts'
import { createRescue } from './rescue.ts'
import { tellEnd } from './tell-end.ts'

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
  readonly t: Words
}
interface Typed {
  readonly editor: Editor
  readonly form: FieldsForm | null
  readonly timeZone: string
}

/**
 * Says at that place whether all is saved. Once editing is over it says why, where one goes from here, and offers what
 * stands on the screen to be copied: nothing half typed is lost in silence.
 */
export const createSaveTeller = (place: HTMLElement, { portal, pageId, locale, t }: Page): SaveTeller => {
  let typed: Typed | undefined
  let isSaved = true
  let over: Closed | undefined

  const isKept = (): boolean => isSaved && typed?.form?.isHalfTyped() !== true
  const text = (): string => [typed?.form?.text(), typed?.editor.getText()].filter(Boolean).join('\n\n')
  const lock = (): void => {
    typed?.editor.setEditable(false)
    typed?.form?.lock()
  }
  const show = (state: string, ...said: readonly (Node | string)[]): void => {
    place.dataset['state'] = state
    place.replaceChildren(...said)
  }
  const end = async (closed: Closed): Promise<void> => {
    lock()
    const found = await findEnd(portal, pageId, closed)
    show(found.why, ...tellEnd(found, { portal, locale, t, timeZone: typed?.timeZone }), ' ', createRescue(text, isKept(), t))
  }
  return {
    isKept,
    follow: ({ state, isKept: saved, closed }) => {
      isSaved = saved
      if (closed) {
        if (closed !== over) void end(closed)
        over = closed
      } else if (state === 'refused') {
        lock()
        show(state, t.refused, ' ', createRescue(text, isKept(), t))
      } else show(state, t[state])
    },
    attach: (editor, form, timeZone) => {
      typed = { editor, form, timeZone }
    },
    refuse: async () => {
      const found = await findEnd(portal, pageId, { code: 0, reason: '' })
      if (found.why !== 'ended') show(found.why, ...tellEnd(found, { portal, locale, t }))
    },
  }
}
