import { fillNewComment } from './fill-new-comment.ts'

/** Folds the form for a new comment away once it was sent. */
export const closeNewComment = (comments: HTMLElement): void => {
  const form = comments.querySelector<HTMLFormElement>('[data-new-comment]')
  if (!form) return
  fillNewComment(form, null)
  form.closest('details')?.removeAttribute('open')
}
