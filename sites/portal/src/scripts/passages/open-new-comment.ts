import { fillNewComment, type FormPassage } from './fill-new-comment.ts'

/** Opens the form for a new comment on a passage; on the page as a whole when it is null. */
export const openNewComment = (comments: HTMLElement, passage: FormPassage | null): void => {
  const form = comments.querySelector<HTMLFormElement>('[data-new-comment]')
  if (!form) return
  fillNewComment(form, passage)
  const details = form.closest('details')
  if (details) details.open = true
  form.querySelector('textarea')?.focus()
}
