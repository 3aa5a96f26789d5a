import type { PortalId } from '@tsuzuri/model'
import { and, eq, gte, inArray, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm'
import { containsText } from '../list/text-search.ts'
import type { RecordFilter } from '../stores/record-store.ts'
import type { Tables } from '../tables/tables.ts'

/** The condition a filter of records means, within one portal. */
export const recordFilter = (
  records: Tables['records'],
  portalId: PortalId,
  { collection, states, assignee, ball, q, from, to, trashed = false }: Omit<RecordFilter, 'order' | 'limit' | 'cursor'>,
): SQL | undefined =>
  and(
    eq(records.portalId, portalId),
    eq(records.collection, collection),
    trashed ? isNotNull(records.trashedAt) : isNull(records.trashedAt),
    states && inArray(records.state, [...states]),
    assignee === undefined ? undefined : eq(records.assignee, assignee),
    ball && eq(records.ball, ball),
    q ? or(containsText(records.titleFolded, q), containsText(records.textFolded, q)) : undefined,
    from && gte(records.whenAt, from),
    to && lt(records.whenAt, to),
  )
