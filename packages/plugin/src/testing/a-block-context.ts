import {
  type DriveFile,
  type List,
  type Member,
  type PortalId,
  portalIdSchema,
  type PortalRecord,
  type Role,
  sideOf,
  userIdSchema,
} from '@tsuzuri/model'
import type { BlockContext, FileHolder, RecordQuery } from '../block.ts'
import type { DaysOff } from '../business-days/days-off.ts'
import { waitedDays } from '../business-days/waited-days.ts'
import type { CollectionDefinition } from '../collection.ts'
import type { MonthDigest } from '../month-digest.ts'
import { isLate } from '../is-late.ts'
import { timeOf } from '../time-of.ts'
import { weekendsOnly } from './weekends-only.ts'

export interface ABlockContext {
  /** The hours of the running month. */
  readonly hours?: Awaited<ReturnType<BlockContext['hours']>>
  readonly role?: Role
  readonly now?: Date
  readonly timeZone?: string
  readonly collections?: readonly CollectionDefinition[]
  readonly records?: readonly PortalRecord[]
  readonly files?: readonly DriveFile[]
  readonly holders?: readonly FileHolder[]
  /** What the rows of any month come to. */
  readonly digest?: Partial<MonthDigest>
  /** Weekends alone unless told. */
  readonly daysOff?: DaysOff
}

const portalId: PortalId = portalIdSchema.parse('0193a000-0000-7000-8000-0000000000aa')
const members: readonly Member[] = [
  {
    portalId,
    userId: userIdSchema.parse('user-1'),
    name: '山田 太郎',
    email: 'yamada@example.jp',
    role: 'member',
    reading: '',
    joinedAt: new Date('2026-04-01T00:00:00Z'),
  },
]

/** What a block reaches while it loads, over records in memory: the same filters as the store's, rights as declared. */
export const aBlockContext = (given: ABlockContext = {}): BlockContext => {
  const {
    role = 'member',
    now = new Date('2026-11-23T01:30:00Z'),
    timeZone = 'Asia/Tokyo',
    collections = [],
    records = [],
    files = [],
    holders = [],
    digest = {},
    hours = null,
    daysOff = weekendsOnly,
  } = given
  const collectionOf = (name: string): CollectionDefinition | undefined => collections.find((collection) => collection.name === name)
  return {
    portal: { id: portalId, slug: 'abc', name: 'ABC社', timeZone, mode: 'director' },
    role,
    locale: 'ja',
    now,
    daysOff,
    officialDaysOff: daysOff,
    records: (name, query) =>
      Promise.resolve(
        pageOf(
          records.filter((record) => record.collection === name && fits(record, query, collectionOf(name))),
          query,
        ),
      ),
    some: (name, ids) => Promise.resolve(records.filter((record) => record.collection === name && ids.includes(record.id))),
    monthDigest: () => Promise.resolve({ figures: {}, records: [], files: [], ...digest }),
    waiting: (limit) => {
      const open = records.flatMap((record) => {
        const collection = collectionOf(record.collection)
        return collection && !collection.states[record.state]?.final && record.ball ? [{ record, collection, ball: record.ball }] : []
      })
      const own = open.filter(({ ball }) => ball === sideOf(role))
      return Promise.resolve({
        counts: { firm: open.filter(({ ball }) => ball === 'firm').length, client: open.filter(({ ball }) => ball === 'client').length },
        items: own.slice(0, limit).map(({ record, collection }) => ({
          id: record.id,
          kind: collection.one ?? collection.label,
          number: record.number,
          title: record.title,
          assigneeName: members.find(({ userId }) => userId === record.assignee)?.name ?? null,
          dueAt: record.dueAt,
          late: isLate(record, collection, now, timeZone),
          waitedDays: waitedDays(record, { daysOff, now, portal: { timeZone } }) ?? 0,
          href: `/p/abc/${record.collection}/${record.id}`,
        })),
      })
    },
    files: (query) =>
      Promise.resolve(
        pageOf(
          files.filter((file) => query.folder === undefined || `${file.folder}/`.startsWith(`${query.folder}/`)),
          query,
        ),
      ),
    holders: (versions) => Promise.resolve(holders.filter(({ version }) => versions.some(({ id }) => id === version))),
    members: () => Promise.resolve(members),
    hours: () => Promise.resolve(hours),
    may: (action, name) => collectionOf(name)?.rights[action].includes(role) ?? sideOf(role) === 'firm',
    mayPlaceFiles: role !== 'client-viewer',
  }
}

const fits = (
  record: PortalRecord,
  { state, assignee, ball, q, from, to }: RecordQuery,
  collection: CollectionDefinition | undefined,
): boolean => {
  const time = timeOf(record, collection ?? {})
  // A state that is itself called `open` wins over the word for all that are not final.
  const isWord = state === 'open' && !collection?.states['open']
  if (isWord ? collection?.states[record.state]?.final : state !== undefined && record.state !== state) return false
  if (assignee !== undefined && record.assignee !== assignee) return false
  if (ball !== undefined && record.ball !== ball) return false
  if (q !== undefined && !`${record.title}\n${collection?.text(record.fields) ?? ''}`.toLowerCase().includes(q.toLowerCase())) return false
  return (from === undefined || time >= from) && (to === undefined || time < to)
}

const pageOf = <Item>(
  items: readonly Item[],
  { limit = 50, cursor }: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): List<Item> => {
  const start = Number(cursor ?? 0)
  return { items: items.slice(start, start + limit), next: start + limit < items.length ? String(start + limit) : null }
}
