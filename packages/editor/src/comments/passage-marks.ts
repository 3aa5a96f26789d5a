import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Doc } from 'yjs'
import type { EditorComments } from './editor-comments.ts'
import { passageDecorations } from './passage-decorations.ts'
import { selectedPassage } from './selected-passage.ts'

const key = new PluginKey<DecorationSet>('passages')

/**
 * Marks the passages that are commented on, while anybody types; Ctrl+Alt+M comments on what is selected. One's own typing moves the
 * marks with it. Others' changes come as a whole new text, so the marks are found anew in the live document before it is painted.
 */
export const passageMarks = (doc: Doc, comments: EditorComments): Extension =>
  Extension.create({
    name: 'passageMarks',
    addKeyboardShortcuts() {
      return {
        'Mod-Alt-m': () => {
          const passage = selectedPassage(this.editor.state, doc)
          if (passage) comments.comment(passage)
          return passage !== null
        },
      }
    },
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, marks) => {
            const drawn: unknown = transaction.getMeta(key)
            return drawn instanceof DecorationSet ? drawn : marks.map(transaction.mapping, transaction.doc)
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handleClick: (_view, _at, { target }) => {
            const mark = target instanceof Element ? target.closest<HTMLElement>('[data-passage]') : null
            if (mark) comments.choose(mark.dataset['passage'] ?? '')
            return false
          },
        },
        view: (view) => followThreads(view, doc, comments),
      }),
    ],
  })

const followThreads = (view: EditorView, doc: Doc, comments: EditorComments) => {
  let frame: number | undefined
  const draw = (): void => {
    frame = undefined
    // A word that is being composed is left alone; its end changes the text, and that draws.
    if (view.isDestroyed || view.composing) return
    view.dispatch(view.state.tr.setMeta(key, passageDecorations(view.state.doc, doc, comments.threads())))
  }
  const soon = (): void => {
    frame ??= requestAnimationFrame(draw)
  }
  const stop = comments.follow(soon)
  soon()
  return {
    update: (_view: EditorView, before: { readonly doc: unknown }) => {
      if (before.doc !== view.state.doc) soon()
    },
    destroy: () => {
      stop()
      if (frame !== undefined) cancelAnimationFrame(frame)
    },
  }
}
