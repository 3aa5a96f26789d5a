import {
  ApiError,
  type ChangeView,
  type CollectionInfo,
  type CommentView,
  type EscalationView,
  type FreezeView,
  type MemberView,
  type PartsView,
  type RecordView,
  type ReferenceView,
  type WatcherView,
} from '@tsuzuri/client'
import { allPortions } from './all-portions.ts'
import { cutTimeline } from './cut-timeline.ts'

export interface LoadedRecord {
  readonly record: RecordView
  readonly collection: CollectionInfo
  readonly history: readonly ChangeView[]
  readonly comments: readonly CommentView[]
  readonly escalations: readonly EscalationView[]
  /** Whether something happened before what `history` and `comments` tell. */
  readonly earlier: boolean
  readonly watchers: readonly WatcherView[]
  /** What was accepted with it; null where nothing was. */
  readonly freeze: FreezeView | null
  readonly members: readonly MemberView[]
  /** What is done of it in rows of their own; null for a row that can have none. */
  readonly parts: PartsView | null
  /** What the ids in the row and in its history stand for. */
  readonly references: readonly ReferenceView[]
}

/**
 * A row with what its own page tells: of its timeline the latest, unless `whole` is asked for. Throws ApiError 404 when it is not to be
 * seen.
 */
export const loadRecord = async (
  { client }: App.Locals,
  portal: string,
  name: string,
  id: string,
  whole = false,
): Promise<LoadedRecord> => {
  const record = await client.record(portal, name, id)
  const [collections, history, comments, escalations, watchers, members] = await Promise.all([
    client.collections(portal),
    portions((cursor) => client.history(portal, name, record.id, cursor), whole),
    portions((cursor) => client.comments(portal, name, record.id, cursor), whole),
    client.escalations(portal, name, record.id),
    client.watchers(portal, name, record.id),
    orEmpty(client.members(portal)),
  ])
  const collection = collections.items.find((one) => one.name === name)
  if (collection === undefined)
    throw new ApiError({ status: 404, code: 'collection.missing', detail: name, errors: [], current: undefined })
  return {
    record,
    collection,
    ...cutTimeline(history, comments),
    freeze: collection.states[record.state]?.frozen ? await orNull(client.freeze(portal, name, record.id)) : null,
    parts: collection.fields['parent'] && !record.fields['parent'] ? await client.recordParts(portal, name, record.id) : null,
    escalations: escalations.items,
    watchers: watchers.items,
    members: members.items,
    references: [record, ...history, ...comments].flatMap(({ references = [] }) => references),
  }
}

/** The newest portion of a list, or all of them. */
const portions = async <Portion extends { readonly next: string | null }>(
  load: (cursor?: string) => Promise<Portion>,
  whole: boolean,
): Promise<readonly Portion[]> => (whole ? allPortions(load) : [await load()])

/** What was accepted before anything was frozen has nothing to show. */
const orNull = <Found>(found: Promise<Found>): Promise<Found | null> =>
  found.catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  })

/** Names are a courtesy: whoever may not list people still reads the row. */
const orEmpty = <Item>(list: Promise<{ readonly items: readonly Item[] }>): Promise<{ readonly items: readonly Item[] }> =>
  list.catch((error: unknown) => {
    if (error instanceof ApiError && (error.status === 403 || error.status === 404)) return { items: [] }
    throw error
  })
