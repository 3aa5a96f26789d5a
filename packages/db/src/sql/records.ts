import { type FieldValues, type List, type PortalId, type PortalRecord, type RecordId, recordIdSchema } from '@tsuzuri/model'
import { and, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { orderBy as orderByOf } from '../list/keyset.ts'
import { cutList, readLimit, readList } from '../list/read-list.ts'
import { foldText } from '../list/text-search.ts'
import type { RecordFilter, RecordPatch, RecordStore } from '../stores/record-store.ts'
import { chosenRecords } from './chosen-records.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'
import { prepare } from './prepare.ts'
import { createRecordHistories } from './record-history.ts'
import { createRecordWatchers } from './record-watchers.ts'
import { recordFilter } from './record-filter.ts'
import { recordColumns, recordOrder, type RecordRow, toRecord } from './record-order.ts'
import { storeErrors } from './store-errors.ts'

export const createRecordStores = (context: Context): ((portalId: PortalId) => RecordStore) => {
  const { database, tables } = context
  const { records, recordCounters } = tables
  const historiesIn = createRecordHistories(context)
  const watchersIn = createRecordWatchers(context)
  const inPortal = eq(records.portalId, sql.placeholder('portalId'))
  const byId = prepare(
    database
      .select(recordColumns(records))
      .from(records)
      .where(and(eq(records.id, sql.placeholder('id')), inPortal)),
    'records_get',
  )
  const firstPage = createFirstPages(context)

  return (portalId) => {
    const update = async (id: RecordId, { text, time, ...patch }: RecordPatch): Promise<PortalRecord> => {
      const [row] = await database
        .update(records)
        .set({
          ...patch,
          portalId,
          ...(patch.title !== undefined && { titleFolded: foldText(patch.title) }),
          ...(text !== undefined && { textFolded: foldText(text) }),
          ...(time !== undefined && { whenAt: time }),
          ...(patch.fields !== undefined && { parentId: parentIn(patch.fields) }),
        })
        .where(and(eq(records.id, id), eq(records.portalId, portalId)))
        .returning(recordColumns(records))
      if (!row) throw storeErrors.missing('record', id)
      return toRecord(row)
    }
    return {
      insert: async (record, text, time = record.startsAt ?? record.createdAt) => {
        const folded = { titleFolded: foldText(record.title), textFolded: foldText(text) }
        await database.insert(records).values({ ...record, portalId, whenAt: time, parentId: parentIn(record.fields), ...folded })
      },
      insertAll: async (rows) => {
        for (const some of chunks(rows)) {
          await database.insert(records).values(
            some.map(({ record, text, time }) => ({
              ...record,
              portalId,
              whenAt: time,
              parentId: parentIn(record.fields),
              titleFolded: foldText(record.title),
              textFolded: foldText(text),
            })),
          )
        }
      },
      get: async (id) => {
        const [row] = await byId.execute({ portalId, id })
        return row ? toRecord(row) : null
      },
      byNumber: async (collection, number) => {
        const where = and(eq(records.portalId, portalId), eq(records.collection, collection), eq(records.number, number))
        const [row] = await database.select(recordColumns(records)).from(records).where(where)
        return row ? toRecord(row) : null
      },
      list: async (filter) => {
        if (isPlain(filter)) return presented(await firstPage(portalId, filter))
        return presented(await (isNarrowed(filter) ? chosenRecords : search)(context, portalId, filter))
      },
      naming: async (ids, since) => {
        if (ids.length === 0) return []
        const within = or(...ids.map((id) => sql`cast(${records.fields} as text) like ${`%"${id}"%`}`))
        // Times first: what is older is not searched through.
        const where = and(eq(records.portalId, portalId), isNull(records.trashedAt), gte(records.updatedAt, since), within)
        return (await database.select(recordColumns(records)).from(records).where(where)).map(toRecord)
      },
      pointing: async (id, since, query) => {
        const named = sql`cast(${records.fields} as text) like ${`%"${id}"%`}`
        const where = and(eq(records.portalId, portalId), isNull(records.trashedAt), gte(records.updatedAt, since), named)
        const list = await readList(recordOrder(records, oldest), query, ({ after, orderBy, limit }) =>
          database
            .select(recordColumns(records))
            .from(records)
            .where(and(where, after))
            .orderBy(...orderBy)
            .limit(limit),
        )
        return presented(list)
      },
      holdAny: async (ids) => {
        for (const some of chunks(ids)) {
          const named = some.map((id) => sql`cast(${records.fields} as text) like ${`%"${id}"%`}`)
          const where = and(eq(records.portalId, portalId), or(...named))
          if ((await database.select({ id: records.id }).from(records).where(where).limit(1)).length > 0) return true
        }
        return false
      },
      parts: async (ids) => {
        if (ids.length === 0) return []
        const where = and(eq(records.portalId, portalId), inArray(records.parentId, [...ids]), isNull(records.trashedAt))
        return (await database.select(recordColumns(records)).from(records).where(where).orderBy(records.createdAt, records.id)).map(
          toRecord,
        )
      },
      update,
      some: async (collection, { ids, numbers }) => {
        const found: PortalRecord[] = []
        const inCollection = and(eq(records.portalId, portalId), eq(records.collection, collection))
        for (const [column, values] of [
          [records.id, ids],
          [records.number, numbers],
        ] as const)
          for (const some of chunks<RecordId | number>(values))
            found.push(
              ...(
                await database
                  .select(recordColumns(records))
                  .from(records)
                  .where(and(inCollection, inArray(column, some)))
              ).map(toRecord),
            )
        return found
      },
      nextNumber: async (collection, count = 1) => {
        const [row] = await database
          .insert(recordCounters)
          .values({ portalId, collection, last: count })
          .onConflictDoUpdate({
            target: [recordCounters.portalId, recordCounters.collection],
            set: { last: sql`${recordCounters.last} + ${count}` },
          })
          .returning({ last: recordCounters.last })
        return (row?.last ?? count) - count + 1
      },
      ...historiesIn(portalId),
      ...watchersIn(portalId),
    }
  }
}

/** What `parts` finds records by. */
const parentIn = (fields: FieldValues): RecordId | null => recordIdSchema.safeParse(fields['parent']).data ?? null

const oldest = { by: 'createdAt', direction: 'ascending' } as const

const search = ({ database, tables: { records } }: Context, portalId: PortalId, filter: RecordFilter): Promise<List<RecordRow>> =>
  readList(recordOrder(records, filter.order), filter, ({ after, orderBy, limit }) =>
    database
      .select(recordColumns(records))
      .from(records)
      .where(and(recordFilter(records, portalId, filter), after))
      .orderBy(...orderBy)
      .limit(limit),
  )

/** The first page of a whole collection is what every home page shows: its statement is built once per order. */
const createFirstPages = ({ database, tables: { records } }: Context) => {
  const prepareFor = (order: RecordFilter['order']) =>
    prepare(
      database
        .select(recordColumns(records))
        .from(records)
        .where(
          and(
            eq(records.portalId, sql.placeholder('portalId')),
            eq(records.collection, sql.placeholder('collection')),
            isNull(records.trashedAt),
          ),
        )
        .orderBy(...orderByOf(recordOrder(records, order)))
        .limit(sql.placeholder('limit')),
      recordOrder(records, order).name,
    )
  const prepared = new Map<string, ReturnType<typeof prepareFor>>()
  return async (portalId: PortalId, { collection, order, ...query }: RecordFilter): Promise<List<RecordRow>> => {
    const listOrder = recordOrder(records, order)
    const limit = readLimit(query)
    const statement = prepared.get(listOrder.name) ?? prepareFor(order)
    prepared.set(listOrder.name, statement)
    return cutList(await statement.execute({ portalId, collection, limit: limit + 1 }), limit, listOrder)
  }
}

const isPlain = ({ collection: _c, order: _o, limit: _l, trashed, ...rest }: RecordFilter): boolean =>
  !trashed && Object.values(rest).every((value) => value === undefined)

/** Whether it is narrowed by what indexes hold: texts they do not. */
const isNarrowed = ({ states, assignee, ball, from, to, q, trashed }: RecordFilter): boolean =>
  !q && !trashed && [states, assignee, ball, from, to].some((value) => value !== undefined)

const presented = ({ items, next }: List<RecordRow>): List<PortalRecord> => ({ items: items.map(toRecord), next })
