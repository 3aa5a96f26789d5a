import type { List, ListQuery, PortalRecord } from '@tsuzuri/model'
import { type FieldKind, mayReadField, portalHref } from '@tsuzuri/plugin'
import { mayReadRecords } from '../policies/may-read-records.ts'
import type { Scope } from '../scope.ts'
import { textsIn } from '../texts-in.ts'
import { recordHref } from './record-href.ts'

/** A row that points to something, and the field by which it does. */
export interface Referrer extends Pick<PortalRecord, 'id' | 'collection' | 'number' | 'title' | 'state'> {
  readonly field: string
  /** From the site's root. */
  readonly href: string
}

interface Target extends ListQuery {
  readonly id: string
  readonly kind: Extract<FieldKind, 'page' | 'record'>
  /** When it came to be: what points to it was changed after that. */
  readonly since: Date
}

/**
 * The live rows that point to a page or a row, the oldest first, as far as the role may read the row and the field. A portion may hold fewer than were
 * asked for where others are not for it to see.
 */
export const referrersOf = async (scope: Scope, { id, kind, since, ...query }: Target): Promise<List<Referrer>> => {
  const { items, next } = await scope.read.records.pointing(id, since, query)
  return {
    next,
    items: items.flatMap((record) => {
      const collection = scope.engine.registry.collections.get(record.collection)
      if (!collection || !mayReadRecords(scope.role, collection)) return []
      const field = Object.entries(collection.fields).find(
        ([name, definition]) =>
          definition.kind === kind && mayReadField(scope.role, definition) && textsIn(record.fields[name] ?? null).includes(id),
      )?.[0]
      if (field === undefined) return []
      const { number, title, state } = record
      const href = portalHref(scope.portal.slug, recordHref(record))
      return [{ id: record.id, collection: record.collection, number, title, state, field, href }]
    }),
  }
}
