import type { LatestChange, PortalId } from '@tsuzuri/model'
import { and, count, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { SeenStore, UnreadFilter } from '../stores/seen-store.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'
import { unreadWhere } from './unread-where.ts'

export const createSeenStores = ({ database, tables }: Context): ((portalId: PortalId) => SeenStore) => {
  const { latestChanges: changes, seenUpTo, seenItems, files, pages, records } = tables
  const newest: ListOrder<Pick<LatestChange, 'seq' | 'itemId'>> = {
    name: 'unread',
    direction: 'descending',
    column: changes.seq,
    holds: 'number',
    tie: changes.itemId,
    key: ({ seq, itemId }) => ({ value: seq, tie: itemId }),
  }
  const itemKey = [seenItems.portalId, seenItems.personId, seenItems.kind, seenItems.itemId]
  const later = { seq: sql`case when excluded.seq > ${seenItems.seq} then excluded.seq else ${seenItems.seq} end` }
  const told = {
    kind: changes.kind,
    collection: changes.collection,
    itemId: changes.itemId,
    seq: changes.seq,
    type: changes.type,
    actorId: changes.actorId,
    actorName: changes.actorName,
    at: changes.at,
    title: sql<string>`coalesce(${pages.title}, ${records.title}, ${files.name}, '')`,
    path: pages.path,
    folder: files.folder,
    number: records.number,
    pageTrashedAt: pages.trashedAt,
    recordTrashedAt: records.trashedAt,
    fileTrashedAt: files.trashedAt,
  }

  return (portalId) => {
    const where = (filter: UnreadFilter) => unreadWhere(tables, portalId, filter)
    const newestOf = (filter: UnreadFilter, most: number) =>
      database
        .select({ kind: changes.kind, collection: changes.collection, itemId: changes.itemId })
        .from(changes)
        .where(where(filter))
        .orderBy(desc(changes.seq))
        .limit(most)
        .as('newest')
    return {
      note: async (noted) => {
        for (const some of chunks(noted))
          await database
            .insert(changes)
            .values(some.map((change) => ({ ...change, collection: change.collection ?? '', portalId })))
            .onConflictDoUpdate({
              target: [changes.portalId, changes.side, changes.kind, changes.itemId],
              set: {
                seq: sql`excluded.seq`,
                type: sql`excluded.type`,
                actorId: sql`excluded.actor_id`,
                actorName: sql`excluded.actor_name`,
                at: sql`excluded.at`,
              },
              setWhere: lt(changes.seq, sql`excluded.seq`),
            })
      },
      forget: async (kind, itemId) => {
        await database.delete(changes).where(and(eq(changes.portalId, portalId), eq(changes.kind, kind), eq(changes.itemId, itemId)))
        await database
          .delete(seenItems)
          .where(and(eq(seenItems.portalId, portalId), eq(seenItems.kind, kind), eq(seenItems.itemId, itemId)))
      },
      begin: async (personId, seq) => {
        await database.insert(seenUpTo).values({ portalId, personId, kind: '', collection: '', seq }).onConflictDoNothing()
      },
      raise: async (personId, shelf, seq) => {
        await database
          .insert(seenUpTo)
          .values({ portalId, personId, kind: shelf?.kind ?? '', collection: shelf?.collection ?? '', seq })
          .onConflictDoUpdate({
            target: [seenUpTo.portalId, seenUpTo.personId, seenUpTo.kind, seenUpTo.collection],
            set: { seq },
            setWhere: lt(seenUpTo.seq, seq),
          })
      },
      mark: async (personId, marks) => {
        for (const some of chunks(marks))
          await database
            .insert(seenItems)
            .values(some.map((mark) => ({ ...mark, portalId, personId })))
            .onConflictDoUpdate({
              target: itemKey,
              set: {
                ...later,
                openedAt: sql`coalesce(excluded.opened_at, ${seenItems.openedAt})`,
                timesOpened: sql`${seenItems.timesOpened} + excluded.times_opened`,
              },
            })
      },
      markFound: async (filter) => {
        const found = database
          .select({
            portalId: changes.portalId,
            personId: sql`${filter.personId}`.as('person_id'),
            kind: changes.kind,
            itemId: changes.itemId,
            seq: changes.seq,
            openedAt: sql`null`.as('opened_at'),
            timesOpened: sql`0`.as('times_opened'),
          })
          .from(changes)
          .where(where(filter))
        const marked = await database
          .insert(seenItems)
          .select(found)
          .onConflictDoUpdate({ target: itemKey, set: later })
          .returning({ itemId: seenItems.itemId })
        return marked.length
      },
      of: async (personId, kind, itemIds) => {
        const found = await Promise.all(
          [...chunks(itemIds)].map((some) =>
            database
              .select()
              .from(seenItems)
              .where(
                and(
                  eq(seenItems.portalId, portalId),
                  eq(seenItems.personId, personId),
                  eq(seenItems.kind, kind),
                  inArray(seenItems.itemId, some),
                ),
              ),
          ),
        )
        return found.flat().map(({ portalId: _portal, personId: _person, ...mark }) => mark)
      },
      unread: async (filter, query) => {
        const { items, next } = await readList(newest, query, ({ after, orderBy, limit }) =>
          database
            .select(told)
            .from(changes)
            .leftJoin(pages, and(eq(changes.kind, 'page'), eq(pages.portalId, portalId), eq(pages.id, changes.itemId)))
            .leftJoin(records, and(eq(changes.kind, 'record'), eq(records.portalId, portalId), eq(records.id, changes.itemId)))
            .leftJoin(files, and(eq(changes.kind, 'file'), eq(files.portalId, portalId), eq(files.id, changes.itemId)))
            .where(and(where(filter), after))
            .orderBy(...orderBy)
            .limit(limit),
        )
        return {
          items: items.map(({ collection, path, folder, number, pageTrashedAt, recordTrashedAt, fileTrashedAt, ...change }) => ({
            ...change,
            collection: collection === '' ? null : collection,
            place: path ?? folder ?? (number === null ? null : String(number)),
            isTrashed: (pageTrashedAt ?? recordTrashedAt ?? fileTrashedAt) !== null,
          })),
          next,
        }
      },
      countUnread: async (filter, most) => {
        const chosen = newestOf(filter, most)
        const rows = await database
          .select({ kind: chosen.kind, collection: chosen.collection, count: count() })
          .from(chosen)
          .groupBy(chosen.kind, chosen.collection)
        return rows.map(({ collection, ...row }) => ({ ...row, collection: collection === '' ? null : collection }))
      },
      countUnreadByFolder: async (filter, most) => {
        const chosen = newestOf({ ...filter, shelves: [{ kind: 'file', collection: null }] }, most)
        const rows = await database
          .select({ folder: files.folder, count: count() })
          .from(chosen)
          .innerJoin(files, and(eq(files.portalId, portalId), eq(files.id, chosen.itemId), isNull(files.trashedAt)))
          .groupBy(files.folder)
        return new Map(rows.map(({ folder, count: found }) => [folder, found]))
      },
      drop: async (personId) => {
        for (const table of [seenUpTo, seenItems])
          await database.delete(table).where(and(eq(table.portalId, portalId), eq(table.personId, personId)))
      },
    }
  }
}
