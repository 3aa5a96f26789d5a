import { and, eq, inArray, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { PortalId } from '@tsuzuri/model'
import type { UnreadFilter } from '../stores/seen-store.ts'
import type { Tables } from '../tables/tables.ts'
import { below } from './below.ts'

/**
 * What a person has not seen: it happened after what is seen of everything and of its kind, and after what is seen of the thing itself.
 * What one did oneself last one knows.
 */
export const unreadWhere = (
  { latestChanges: changes, seenUpTo, seenItems, files }: Tables,
  portalId: PortalId,
  { personId, side, shelves, ids, folder, upTo }: UnreadFilter,
): SQL | undefined => {
  const seenOf = (
    kind: SQL,
    collection: SQL,
  ) => sql`coalesce((select ${seenUpTo.seq} from ${seenUpTo} where ${seenUpTo.portalId} = ${portalId}
    and ${seenUpTo.personId} = ${personId} and ${seenUpTo.kind} = ${kind} and ${seenUpTo.collection} = ${collection}), 0)`
  const isSeen = sql`exists (select 1 from ${seenItems} where ${seenItems.portalId} = ${portalId} and ${seenItems.personId} = ${personId}
    and ${seenItems.kind} = ${changes.kind} and ${seenItems.itemId} = ${changes.itemId} and ${seenItems.seq} >= ${changes.seq})`
  const onShelf = shelves.map(({ kind, collection }) =>
    and(eq(changes.kind, kind), collection === null ? undefined : eq(changes.collection, collection)),
  )
  const inFolder = sql`(${changes.kind} = 'file' and exists (select 1 from ${files} where ${files.portalId} = ${portalId}
    and ${files.id} = ${changes.itemId} and (${below(files.folder, folder ?? '/')})))`
  return and(
    eq(changes.portalId, portalId),
    eq(changes.side, side),
    sql`${changes.seq} > ${seenOf(sql`''`, sql`''`)}`,
    sql`${changes.seq} > ${seenOf(sql`${changes.kind}`, sql`''`)}`,
    sql`(${changes.collection} = '' or ${changes.seq} > ${seenOf(sql`${changes.kind}`, sql`${changes.collection}`)})`,
    ne(changes.actorId, personId),
    sql`not ${isSeen}`,
    onShelf.length === 0 ? sql`1 = 0` : or(...onShelf),
    ids && inArray(changes.itemId, [...ids]),
    folder === undefined || folder === '/' ? undefined : inFolder,
    upTo === undefined ? undefined : lte(changes.seq, upTo),
  )
}
