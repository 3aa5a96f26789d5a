import { Extension } from '@tiptap/core'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yCursorPluginKey } from '@tiptap/y-tiptap'
import type { WebsocketProvider } from 'y-websocket'

/**
 * Takes over where the person has just clicked. A browser tells of a new selection only a moment after a click; when others'
 * typing or cursors are drawn within that moment, ProseMirror would put the old selection back and the click would be lost.
 */
const takeSelection = (view: EditorView): void => {
  // Nobody's composing is disturbed: there the browser's own selection rules until the word is chosen.
  if (view.isDestroyed || view.composing || !view.hasFocus()) return
  const { domObserver } = view as unknown as { readonly domObserver: { readonly flush: () => void } }
  domObserver.flush()
}

/** Takes the selection before others' changes to the text are drawn. Answers how to stop. */
export const takeSelectionBeforeSync = (provider: WebsocketProvider, view: () => EditorView | undefined): (() => void) => {
  const read = provider.messageHandlers[0]
  if (!read) return () => {}
  provider.messageHandlers[0] = (...message) => {
    const present = view()
    if (present) takeSelection(present)
    read(...message)
  }
  return () => {
    provider.messageHandlers[0] = read
  }
}

/** Takes the selection before others' cursors are drawn, and before a key is acted on that follows a click or another key at once. */
export const TakeSelectionFirst = Extension.create({
  name: 'takeSelectionFirst',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view) => {
            takeSelection(view)
            return false
          },
        },
      },
    }),
  ],
  dispatchTransaction({ transaction, next }) {
    const { view } = this.editor
    const drawn: unknown = transaction.getMeta(yCursorPluginKey)
    if (drawn === undefined || transaction.docChanged || transaction.selectionSet) return next(transaction)
    const { state } = view
    takeSelection(view)
    // The selection went in by a transaction of its own; this one must then stand on the new state.
    next(view.state === state ? transaction : anew(view, drawn))
  },
})

const anew = (view: EditorView, drawn: unknown): Transaction => view.state.tr.setMeta(yCursorPluginKey, drawn)
