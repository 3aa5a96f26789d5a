import type { DriveFile, FileVersion, PortalId } from '@tsuzuri/model'
import { and, count, eq, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { AcrossStore, WaitingFilter } from '../stores/across-store.ts'
import type { Tables } from '../tables/tables.ts'
import type { Context } from './context.ts'
import { recordOrder, toRecord } from './record-order.ts'

export const createAcrossStores = ({
  database,
  tables: { records, files, fileVersions },
}: Context): ((portalIds: readonly PortalId[]) => AcrossStore) => {
  const newest: ListOrder<FileRow> = {
    name: 'across-files',
    direction: 'descending',
    column: files.placedAt,
    holds: 'time',
    tie: files.id,
    key: ({ file }) => ({ value: file.placedAt, tie: file.id }),
  }

  return (portalIds) => {
    const waiting = (filter: WaitingFilter): SQL | undefined =>
      and(inArray(records.portalId, [...portalIds]), isNull(records.trashedAt), isNotNull(records.ball), inOpenState(records, filter))
    const liveFiles = and(inArray(files.portalId, [...portalIds]), isNull(files.trashedAt))

    return {
      waiting: async ({ open, ...query }) => {
        const { items, next } = await readList(
          recordOrder(records, { by: 'dueAt', direction: 'ascending' }),
          query,
          ({ after, orderBy, limit }) =>
            database
              .select()
              .from(records)
              .where(and(waiting({ open }), after))
              .orderBy(...orderBy)
              .limit(limit),
        )
        return { items: items.map(toRecord), next }
      },
      countWaiting: async ({ open, now }) => {
        const late = sql`sum(case when ${lt(records.dueAt, now)} then 1 else 0 end)`.mapWith(Number)
        const rows = await database
          .select({ portalId: records.portalId, ball: records.ball, count: count(), late })
          .from(records)
          .where(waiting({ open }))
          .groupBy(records.portalId, records.ball)
        return rows.flatMap(({ ball, ...row }) => (ball ? [{ ...row, ball }] : []))
      },
      files: async (query) => {
        const { items, next } = await readList(newest, query, ({ after, orderBy, limit }) =>
          database
            .select({ file: files, current: fileVersions })
            .from(files)
            .innerJoin(fileVersions, and(eq(fileVersions.fileId, files.id), eq(fileVersions.number, files.versions)))
            .where(and(liveFiles, after))
            .orderBy(...orderBy)
            .limit(limit),
        )
        return { items: items.map(toFile), next }
      },
      countFiles: async (since) => {
        const rows = await database
          .select({ portalId: files.portalId, count: count() })
          .from(files)
          .where(and(liveFiles, gte(files.placedAt, since)))
          .groupBy(files.portalId)
        return new Map(rows.map((row) => [row.portalId, row.count]))
      },
    }
  }
}

interface FileRow {
  readonly file: Tables['files']['$inferSelect']
  readonly current: FileVersion
}

const toFile = ({ file: { placedAt: _placed, nameFolded: _name, ...file }, current }: FileRow): DriveFile => ({ ...file, current })

/** Nothing is open where no collection has open states. */
const inOpenState = (records: Tables['records'], { open }: WaitingFilter): SQL | undefined =>
  or(sql`1 = 0`, ...open.map(({ collection, states }) => and(eq(records.collection, collection), inArray(records.state, [...states]))))
