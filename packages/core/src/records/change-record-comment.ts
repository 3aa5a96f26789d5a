import type { RecordComment } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { mentionsIn } from './mentions-in.ts'
import { type CommentOfRecord, ownComment } from './own-comment.ts'
import { checkBody } from './write-comment.ts'

/** Writes one's own comment anew; what it said stays in its history. Throws what `ownComment` does, `record.invalid`. */
export const changeRecordComment = (scope: Scope, { body, ...ref }: CommentOfRecord & { readonly body: string }): Promise<RecordComment> =>
  scope.unit(async (tx) => {
    const { record, comment } = await ownComment(scope, tx, ref)
    checkBody(body)
    if (body === comment.body) return comment
    const now = scope.now()
    const mentions = mentionsIn(body, await tx.all.portals.members(scope.portal.id), comment.firmOnly ? 'firm' : null)
    await tx.events.add({
      type: 'record.comment-changed',
      subject: { kind: 'record', id: record.id },
      collection: record.collection,
      data: {
        number: record.number,
        comment: comment.id,
        // Those are told who were not named before.
        mentions: mentions.filter((userId) => !comment.mentions.includes(userId)),
        ...(comment.firmOnly ? { firmOnly: true } : {}),
      },
    })
    const former = [...comment.former, { body: comment.body, until: now.toISOString() }]
    return tx.records.updateComment(comment.id, { body, former, mentions, editedAt: now })
  })
