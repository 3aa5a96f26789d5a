import {
  ApiError,
  type ChangeView,
  type CollectionInfo,
  type CommentView,
  type EscalationView,
  type MemberView,
  type RecordView,
  type ReferenceView,
} from '@tsuzuri/client'
import { allPortions } from './all-portions.ts'

export interface LoadedRecord {
  readonly record: RecordView
  readonly collection: CollectionInfo
  readonly history: readonly ChangeView[]
  readonly comments: readonly CommentView[]
  readonly escalations: readonly EscalationView[]
  readonly members: readonly MemberView[]
  /** What the ids in the row and in its history stand for. */
  readonly references: readonly ReferenceView[]
}

/** A row with all that its own page tells. Throws ApiError 404 when it is not to be seen. */
export const loadRecord = async ({ client }: App.Locals, portal: string, name: string, id: string): Promise<LoadedRecord> => {
  const record = await client.record(portal, name, id)
  const [collections, history, comments, escalations, members] = await Promise.all([
    client.collections(portal),
    allPortions((cursor) => client.history(portal, name, record.id, cursor)),
    allPortions((cursor) => client.comments(portal, name, record.id, cursor)),
    client.escalations(portal, name, record.id),
    orEmpty(client.members(portal)),
  ])
  const collection = collections.items.find((one) => one.name === name)
  if (collection === undefined)
    throw new ApiError({ status: 404, code: 'collection.missing', detail: name, errors: [], current: undefined })
  return {
    record,
    collection,
    history: history.flatMap(({ items }) => items),
    comments: comments.flatMap(({ items }) => items),
    escalations: escalations.items,
    members: members.items,
    references: [record, ...history].flatMap(({ references }) => references),
  }
}

/** Names are a courtesy: whoever may not list people still reads the row. */
const orEmpty = <Item>(list: Promise<{ readonly items: readonly Item[] }>): Promise<{ readonly items: readonly Item[] }> =>
  list.catch((error: unknown) => {
    if (error instanceof ApiError && (error.status === 403 || error.status === 404)) return { items: [] }
    throw error
  })
