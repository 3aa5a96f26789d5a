import type { EditorComments, EditorThread } from '@tsuzuri/editor'
import { openNewComment } from './open-new-comment.ts'

const beside = '(min-width: 75rem)'

/** What the list beside the page tells the editor, and what the editor asks of it; undefined where there is no list. */
export const editorComments = (comments: HTMLElement | null): EditorComments | undefined => {
  if (!comments) return undefined
  const threadOf = (id: string) => comments.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`)
  return {
    threads: () =>
      [...comments.querySelectorAll<HTMLElement>('[data-thread][data-anchor]')].map((thread) => ({
        id: thread.dataset['thread'] ?? '',
        // Written by this site from what the API answers.
        anchor: JSON.parse(thread.dataset['anchor'] ?? '') as EditorThread['anchor'],
      })),
    follow: (changed) => {
      comments.addEventListener('tsuzuri:comments', changed)
      return () => comments.removeEventListener('tsuzuri:comments', changed)
    },
    comment: (passage) => openNewComment(comments, passage),
    choose: (id) => {
      for (const other of comments.querySelectorAll('[data-thread][data-chosen]')) other.removeAttribute('data-chosen')
      const thread = threadOf(id)
      thread?.setAttribute('data-chosen', '')
      // Below the text it would be scrolled away from under the caret.
      if (thread && window.matchMedia(beside).matches) thread.scrollIntoView({ block: 'nearest' })
    },
  }
}
