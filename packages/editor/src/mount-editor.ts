import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import type { FieldValue } from '@tsuzuri/model'
import { formatMoment } from '@tsuzuri/ui'
import { createFieldsForm } from './chrome/fields-form.ts'
import { insertions } from './chrome/insertions.ts'
import { notice } from './chrome/notice.ts'
import { slashMenu } from './chrome/slash-menu.ts'
import { createSaveTeller } from './chrome/save-teller.ts'
import { createToolbar } from './chrome/toolbar.ts'
import type { EditorComments } from './comments/editor-comments.ts'
import { passageMarks } from './comments/passage-marks.ts'
import { selectedPassage } from './comments/selected-passage.ts'
import { cleanPastedHtml } from './extensions/clean-pasted-html.ts'
import { KeepUnknown } from './extensions/keep-unknown.ts'
import { KeepWithinSize } from './extensions/keep-within-size.ts'
import { pageExtensions } from './extensions/page-extensions.ts'
import { beginJournal } from './journal/begin-journal.ts'
import { resumeLeft } from './journal/resume-left.ts'
import { connect, ConnectError, disconnect } from './live/connect.ts'
import { holdWhileComposing } from './live/hold-while-composing.ts'
import { loadKinds } from './live/load-kinds.ts'
import { watchSaveState } from './live/save-state.ts'
import { showPeople } from './live/show-people.ts'
import { takeSelectionBeforeSync, TakeSelectionFirst } from './live/take-selection-first.ts'
import { saveWords } from './save-words.ts'
import { words } from './words.ts'

export interface MountEditor {
  /** The place where the page is read; its content gives way to the editor. */
  readonly root: HTMLElement
  /** The portal's slug. */
  readonly portal: string
  readonly pageId: string
  readonly person: { readonly id: string; readonly name: string }
  readonly locale: 'ja' | 'en'
  /** Told whether all is saved. */
  readonly saveState: HTMLElement
  /** A live region: says aloud what goes wrong with saving, and that it is well again. */
  readonly status: HTMLElement
  /** Shows who is on the page. */
  readonly people: HTMLElement
  /** What is said of the page. Without it nothing is marked, and nothing can be commented on. */
  readonly comments?: EditorComments | undefined
}
export interface MountedEditor {
  readonly editor: Editor
  /** Ends editing; what was read before comes back with the next load. */
  readonly destroy: () => void
}

// Others see the colour that the server gives; one's own cursor is the browser's.
const ownColor = '#1d4e89'

/** Turns the page that is read into the page that is typed in, with everybody else who types. Rejects when it cannot be reached. */
export const mountEditor = async (asked: MountEditor): Promise<MountedEditor> => {
  const { root, portal, pageId, person, locale, people, comments } = asked
  const t = words(locale)
  const saying = saveWords(locale)
  const teller = createSaveTeller(asked.saveState, { portal, pageId, locale, t: saying, status: asked.status })
  const connecting = connect(portal, pageId, person.id)
  const [{ fields, blocks, title, epoch, ...kinds }, { doc, provider }] = await Promise.all([
    loadKinds(portal, pageId, locale),
    connecting,
  ]).catch(async (error: unknown) => {
    // Else others would see somebody on the page who is not there.
    connecting.then(disconnect, () => {})
    await teller.refuse(error instanceof ConnectError ? error.code : 0)
    throw error
  })
  // From here on another history of the page is none of this document's.
  provider.params = { ...provider.params, epoch: String(epoch) }
  const begun = await beginJournal({ person: person.id, page: pageId, epoch, title, path: location.pathname })
  const journal = begun?.journal ?? null
  const notices = document.createElement('div')
  const sayOnce = (said: string): void => {
    if (notices.lastElementChild?.textContent !== said) notices.append(notice(said))
  }
  const admitted = Promise.withResolvers<void>()
  let mayWrite = true
  let editor: Editor | undefined = undefined
  // The browser asks before what nobody else has is left behind.
  const onLeave = (event: BeforeUnloadEvent): void => {
    if (!teller.isKept()) event.preventDefault()
  }
  window.addEventListener('beforeunload', onLeave)
  const stops = [
    () => window.removeEventListener('beforeunload', onLeave),
    watchSaveState(
      doc,
      provider,
      (told) => {
        mayWrite = told.state !== 'denied'
        teller.follow(told)
      },
      {
        changed: (number, update) => journal?.keep(number, update),
        durable: (number) => {
          journal?.drop(number)
          admitted.resolve()
        },
        putBack: () => sayOnce(saying.fieldPutBack),
      },
    ),
    showPeople(provider, people),
    takeSelectionBeforeSync(provider, () => editor?.view),
    holdWhileComposing(provider, () => editor?.view),
  ]
  const all = insertions(t, blocks)
  const place = document.createElement('div')
  place.className = 'editor-text'
  const mounted = new Editor({
    element: place,
    // Styles come with our own files; the policy of this site lets none be injected.
    injectCSS: false,
    editorProps: {
      attributes: { class: 'prose', role: 'textbox', 'aria-multiline': 'true', 'aria-label': t.text },
      transformPastedHTML: cleanPastedHtml,
    },
    extensions: [
      ...pageExtensions({ portal, locale, blocks }),
      KeepUnknown.configure({ doc }),
      KeepWithinSize.configure({ doc, onFull: () => sayOnce(saying.tooLong) }),
      Collaboration.configure({ document: doc, field: 'content' }),
      CollaborationCaret.configure({ provider, user: { id: person.id, name: person.name, color: ownColor } }),
      slashMenu(all, t),
      TakeSelectionFirst,
      ...(comments ? [passageMarks(doc, comments)] : []),
    ],
  })
  editor = mounted
  const form = fields.length > 0 ? createFieldsForm(fields, doc.getMap<FieldValue>('fields'), { locale, t, ...kinds }) : null
  const comment = (): void => {
    const passage = selectedPassage(mounted.state, doc)
    if (passage) comments?.comment(passage)
  }
  root.replaceChildren(notices, createToolbar(mounted, all, t, comments && comment), ...(form ? [form.form] : []), place)
  teller.attach({ editor: mounted, form, timeZone: kinds.timeZone, journal })
  mounted.commands.focus('start', { scrollIntoView: false })
  if (begun) {
    const when = (time: number): string => formatMoment(new Date(time), locale, kinds.timeZone)
    // Only by then it is known whether one may write.
    void admitted.promise.then(() =>
      resumeLeft({ ...begun, doc, person: person.id, pageId, epoch, mayWrite, place: notices, t: saying, when }),
    )
  }

  return {
    editor: mounted,
    destroy: () => {
      for (const stop of stops) stop()
      form?.stop()
      journal?.close()
      mounted.destroy()
      disconnect({ doc, provider })
    },
  }
}
