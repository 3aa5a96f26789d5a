import { type CommentId, type Issue, longest, type PageComment, sideOf } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { commentErrors } from './comment-errors.ts'

/** A comment that the asking person writes now. Throws `comment.invalid`. */
export const newComment = (
  scope: Scope,
  {
    id,
    threadId,
    version,
    body,
  }: { readonly id: CommentId; readonly threadId: CommentId; readonly version: number; readonly body: string },
): PageComment => ({
  id,
  portalId: scope.portal.id,
  threadId,
  body: commentBody(body),
  actorId: scope.actor.id,
  actorName: scope.actor.name,
  side: sideOf(scope.role),
  at: scope.now(),
  version,
  editedAt: null,
  removedAt: null,
})

/** The words of a comment. Throws `comment.invalid`. */
export const commentBody = (given: string): string => {
  const body = given.trim()
  const flaw = (message: string): Issue[] => [{ path: 'body', message }]
  if (body === '') throw commentErrors.invalid(flaw('It is empty.'))
  if (body.length > longest.comment) throw commentErrors.invalid(flaw(`It is longer than ${longest.comment} characters.`))
  return body
}
