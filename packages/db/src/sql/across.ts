import type { PortalId } from '@tsuzuri/model'
import { and, count, desc, eq, gte, inArray, isNotNull, isNull, lt, notInArray, or, sql } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { AcrossStore } from '../stores/across-store.ts'
import type { Context } from './context.ts'
import { type FileRow, toFile } from './file-row.ts'
import { recordColumns, toRecord } from './record-order.ts'
import { createWaiting } from './waiting.ts'

export const createAcrossStores = (context: Context): ((portalIds: readonly PortalId[]) => AcrossStore) => {
  const { database, tables } = context
  const { files, fileVersions, fileScans, pages, records, seenItems } = tables
  const waitingIn = createWaiting(context)
  const newest: ListOrder<FileRow> = {
    name: 'across-files',
    direction: 'descending',
    column: files.placedAt,
    holds: 'time',
    tie: files.id,
    key: ({ file }) => ({ value: file.placedAt, tie: file.id }),
  }

  const wholeFiles = () =>
    database
      .select({ file: files, current: fileVersions, scan: fileScans.state })
      .from(files)
      .innerJoin(fileVersions, and(eq(fileVersions.fileId, files.id), eq(fileVersions.number, files.versions)))
      .leftJoin(fileScans, and(eq(fileScans.portalId, fileVersions.portalId), eq(fileScans.sha256, fileVersions.sha256)))

  return (portalIds) => {
    const liveFiles = and(inArray(files.portalId, [...portalIds]), isNull(files.trashedAt))

    return {
      ...waitingIn(portalIds),
      records: async (ids) => {
        if (ids.length === 0) return []
        const rows = await database
          .select({ record: recordColumns(records) })
          .from(records)
          .where(and(inArray(records.portalId, [...portalIds]), inArray(records.id, [...ids])))
        return rows.map(({ record }) => toRecord(record))
      },
      pages: async (ids) =>
        ids.length === 0
          ? []
          : database
              .select()
              .from(pages)
              .where(and(inArray(pages.portalId, [...portalIds]), inArray(pages.id, [...ids]))),
      filesOf: async (ids) => {
        if (ids.length === 0) return []
        const rows = await wholeFiles().where(and(inArray(files.portalId, [...portalIds]), inArray(files.id, [...ids])))
        return rows.map(toFile)
      },
      files: async (query) => {
        const { items, next } = await readList(newest, query, ({ after, orderBy, limit }) => {
          // Chosen by their ids first: no index holds several portals in this order, and whole files with their versions are much to sort.
          const chosen = database
            .select({ id: files.id })
            .from(files)
            .where(and(liveFiles, after))
            .orderBy(...orderBy)
            .limit(limit)
          return wholeFiles()
            .where(inArray(files.id, chosen))
            .orderBy(...orderBy)
        })
        return { items: items.map(toFile), next }
      },
      sum: async ({ collection, field, states, spans }) => {
        const alike = [...Map.groupBy(spans, ([, { from, to }]) => `${from.getTime()} ${to.getTime()}`).values()]
        const within = alike.flatMap((some) => {
          const span = some[0]?.[1]
          const ids = some.map(([id]) => id).filter((id) => portalIds.includes(id))
          if (!span || ids.length === 0) return []
          return [and(inArray(records.portalId, ids), gte(records.whenAt, span.from), lt(records.whenAt, span.to))]
        })
        if (within.length === 0) return new Map()
        const rows = await database
          // What a field holds is text on PostgreSQL and a number on SQLite.
          .select({
            portalId: records.portalId,
            sum: sql<number>`sum(cast(${records.fields} ->> cast(${field} as text) as double precision))`,
          })
          .from(records)
          .where(
            and(
              eq(records.collection, collection),
              isNull(records.trashedAt),
              states && inArray(records.state, [...states]),
              or(...within),
            ),
          )
          .groupBy(records.portalId)
        return new Map(rows.map(({ portalId, sum }) => [portalId, sum ?? 0]))
      },
      countFiles: async (since) => {
        const rows = await database
          .select({ portalId: files.portalId, count: count() })
          .from(files)
          .where(and(liveFiles, gte(files.placedAt, since)))
          .groupBy(files.portalId)
        return new Map(rows.map((row) => [row.portalId, row.count]))
      },
      countRecords: async (collection, since) => {
        const made = and(eq(records.collection, collection), isNull(records.trashedAt), gte(records.createdAt, since))
        const rows = await database
          .select({ portalId: records.portalId, count: count() })
          .from(records)
          .where(and(inArray(records.portalId, [...portalIds]), made))
          .groupBy(records.portalId)
        return new Map(rows.map((row) => [row.portalId, row.count]))
      },
      opened: async (personId, most, exceptPath) => {
        const { kind, itemId, seq, openedAt, timesOpened } = seenItems
        return database
          .select({ kind, itemId, seq, openedAt, timesOpened })
          .from(seenItems)
          .where(
            and(
              eq(seenItems.personId, personId),
              inArray(seenItems.portalId, [...portalIds]),
              isNotNull(openedAt),
              notInArray(
                itemId,
                database
                  .select({ id: pages.id })
                  .from(pages)
                  .where(and(inArray(pages.portalId, [...portalIds]), eq(pages.path, exceptPath))),
              ),
            ),
          )
          .orderBy(desc(openedAt), itemId)
          .limit(most)
      },
    }
  }
}
