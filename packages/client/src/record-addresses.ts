import type { FieldValues, Side } from '@tsuzuri/model'
import { address } from './address.ts'
import type {
  ChangeView,
  CommentView,
  Items,
  PartsView,
  RecordView,
  ReferrerView,
  WaitingCounts,
  WaitingRow,
  WatcherView,
  WithReferences,
} from './answers.ts'
import type { CollectionInfo } from './collection-answers.ts'
import type { PlanView } from './plan-answers.ts'
import type { MonthReportView } from './month-report-view.ts'
import type { FreezeView } from './freeze-view.ts'
import type { Send } from './send.ts'

export interface RecordFilter {
  /** A state's name, or `open` for all that are not final. */
  readonly state?: string | undefined
  readonly assignee?: string | undefined
  readonly ball?: Side | undefined
  readonly q?: string | undefined
  readonly sort?: string | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}
/** Whose turn: `mine` is what one's side has and nobody else of it is assigned to, `nobody` what nobody of it is assigned to. */
export type Turn = 'mine' | 'nobody' | Side | 'all'
export interface WaitingFilter {
  readonly ball?: Turn | undefined
  readonly late?: boolean | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}
export interface RecordDraft {
  readonly title?: string
  readonly assignee?: string | null
  readonly startsAt?: string | null
  readonly dueAt?: string | null
  readonly fields?: FieldValues
}

export interface BulkChange {
  readonly records: readonly string[]
  readonly patch?: RecordDraft
  readonly transition?: { readonly to: string; readonly comment?: string }
}
/** What became of one of many rows: done, or refused and why. */
export interface BulkOutcome {
  readonly record: string
  readonly refused: { readonly code: string } | null
}

export interface Said {
  readonly body: string
  /** It stays within the firm. */
  readonly firmOnly?: boolean
  /** Versions of files that are attached. */
  readonly files?: readonly string[]
}

/** What goes with a step. */
export interface Step {
  /** Written in one with it. */
  readonly patch?: RecordDraft
  /** The version it was chosen on. */
  readonly ifMatch?: string
}

/** Rows of collections. `record` is an id, or the public number where the collection has one. */
export const recordAddresses = (send: Send) => {
  const records = (portal: string, collection: string, ...rest: readonly (string | number)[]) =>
    address('portals', portal, 'collections', collection, 'records', ...rest)
  return {
    collections: (portal: string) => send<Items<CollectionInfo>>('GET', address('portals', portal, 'collections')),
    waiting: (portal: string) => send<WaitingCounts>('GET', address('portals', portal, 'waiting')),
    waitingRecords: (portal: string, filter: WaitingFilter = {}) =>
      send<Items<WaitingRow>>('GET', address('portals', portal, 'waiting', 'records'), { query: { ...filter } }),
    records: (portal: string, collection: string, filter: RecordFilter = {}) =>
      send<Items<RecordView>>('GET', records(portal, collection), { query: { ...filter } }),
    /** What is in the trash, the latest first. */
    trashedRecords: (portal: string, collection: string) =>
      send<Items<RecordView>>('GET', records(portal, collection), { query: { trashed: '1', limit: 200 } }),
    restoreRecord: (portal: string, collection: string, record: string) =>
      send<RecordView>('POST', records(portal, collection, record, 'restore'), { body: {} }),
    record: (portal: string, collection: string, record: string) =>
      send<RecordView & WithReferences>('GET', records(portal, collection, record)),
    /** The rows that point to it, the oldest first. */
    recordReferrers: (portal: string, collection: string, record: string, cursor?: string) =>
      send<Items<ReferrerView>>('GET', records(portal, collection, record, 'referrers'), { query: { limit: 50, cursor } }),
    /** The rows that are parts of it, and what they come to. */
    recordParts: (portal: string, collection: string, record: string) =>
      send<PartsView>('GET', records(portal, collection, record, 'parts')),
    /** The same done to up to 200 rows, each answered for. */
    changeRecords: (portal: string, collection: string, change: BulkChange) =>
      send<Items<BulkOutcome>>('POST', address('portals', portal, 'collections', collection, 'bulk'), { body: change }),
    /** Where a list is read from as a table. */
    recordsPath: (portal: string, collection: string, format: 'csv' | 'xlsx') =>
      address('portals', portal, 'collections', collection, `records.${format}`),
    /** One time of a repeating record as a record of its own; `at` is when it begins. */
    takeOutOccurrence: (portal: string, collection: string, record: string, at: string) =>
      send<RecordView>('POST', records(portal, collection, record, 'occurrences'), { body: { at } }),
    monthReport: (portal: string, month: string) => send<MonthReportView>('GET', address('portals', portal, 'month-reports', month)),
    beginMonthReport: (portal: string, month: string) =>
      send<RecordView>('POST', address('portals', portal, 'month-reports'), { body: { month } }),
    plan: (portal: string, plan: string) => send<PlanView>('GET', address('portals', portal, 'plans', plan)),
    followPlan: (portal: string, plan: string, digest: string) =>
      send<{ readonly added: number; readonly changed: number; readonly removed: number }>(
        'POST',
        address('portals', portal, 'plans', plan, 'follow'),
        { body: { digest } },
      ),
    createRecord: (portal: string, collection: string, draft: RecordDraft & { readonly title: string; readonly state?: string }) =>
      send<RecordView>('POST', records(portal, collection), { body: draft }),
    changeRecord: (portal: string, collection: string, record: string, change: RecordDraft, ifMatch: string) =>
      send<RecordView>('PATCH', records(portal, collection, record), { body: change, ifMatch }),
    trashRecord: (portal: string, collection: string, record: string, ifMatch: string) =>
      send('DELETE', records(portal, collection, record), { ifMatch }),
    freeze: (portal: string, collection: string, record: string) => send<FreezeView>('GET', records(portal, collection, record, 'freeze')),
    /** The newest first, as comments are. */
    history: (portal: string, collection: string, record: string, cursor?: string) =>
      send<Items<ChangeView> & WithReferences>('GET', records(portal, collection, record, 'history'), {
        query: { limit: 200, order: 'newest', cursor },
      }),
    comments: (portal: string, collection: string, record: string, cursor?: string) =>
      send<Items<CommentView> & Partial<WithReferences>>('GET', records(portal, collection, record, 'comments'), {
        query: { limit: 200, order: 'newest', cursor },
      }),
    comment: (portal: string, collection: string, record: string, { body, firmOnly, files = [] }: Said) =>
      send<CommentView>('POST', records(portal, collection, record, 'comments'), {
        body: { body, ...(firmOnly ? { firmOnly } : {}), ...(files.length > 0 ? { files } : {}) },
      }),
    changeSaid: (portal: string, collection: string, record: string, comment: string, body: string) =>
      send<CommentView>('PATCH', records(portal, collection, record, 'comments', comment), { body: { body } }),
    takeBack: (portal: string, collection: string, record: string, comment: string) =>
      send<CommentView>('DELETE', records(portal, collection, record, 'comments', comment)),
    watchers: (portal: string, collection: string, record: string) =>
      send<Items<WatcherView>>('GET', records(portal, collection, record, 'watchers'), { query: { limit: 200 } }),
    watch: (portal: string, collection: string, record: string) =>
      send<Items<WatcherView>>('PUT', records(portal, collection, record, 'watchers', 'me')),
    unwatch: (portal: string, collection: string, record: string) =>
      send<Items<WatcherView>>('DELETE', records(portal, collection, record, 'watchers', 'me')),
    /** Takes a row to another state; what is said with it is left out where it is empty. */
    transition: (
      portal: string,
      collection: string,
      record: string,
      to: string,
      { body, firmOnly }: Said = { body: '' },
      step: Step = {},
    ) =>
      send<RecordView>('POST', records(portal, collection, record, 'transitions'), {
        body: {
          to,
          ...(body === '' ? {} : { comment: body, ...(firmOnly ? { firmOnly } : {}) }),
          ...(step.patch && { patch: step.patch }),
        },
        ...(step.ifMatch && { ifMatch: step.ifMatch }),
      }),
  }
}
