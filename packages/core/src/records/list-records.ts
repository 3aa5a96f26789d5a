import type { RecordFilter } from '@tsuzuri/db'
import type { Issue, List, PortalRecord } from '@tsuzuri/model'
import type { CollectionDefinition, RecordQuery } from '@tsuzuri/plugin'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { collectionOf } from './collection-of.ts'
import { openStates } from './open-states.ts'
import { recordErrors } from './record-errors.ts'
import { shownRecord } from './shown-record.ts'

const sortable = ['createdAt', 'updatedAt', 'startsAt', 'dueAt', 'number', 'title', 'state'] as const

/** The live records of a collection. Throws `collection.missing`, `record.query-invalid`. */
export const listRecords = async (scope: Scope, collectionName: string, query: RecordQuery): Promise<List<PortalRecord>> => {
  const collection = collectionOf(scope, collectionName)
  authorize(scope, 'record.read', { state: 'live', collection })
  const { items, next } = await scope.read.records.list(toFilter(collection, query))
  return { items: items.map((record) => shownRecord(scope.role, collection, record)), next }
}

const toFilter = (collection: CollectionDefinition, query: RecordQuery): RecordFilter => {
  const issues: Issue[] = []
  const states = statesOf(collection, query.state)
  if (states === 'unknown')
    issues.push({ path: 'state', message: `Choose one of ${['open', ...Object.keys(collection.states)].join(', ')}.` })
  const order = orderOf(collection, query.sort)
  if (order === 'unknown')
    issues.push({ path: 'sort', message: `Choose one of ${sortable.join(', ')}, with \`-\` before it for descending.` })
  if (states === 'unknown' || order === 'unknown') throw recordErrors['query-invalid'](issues)
  const { assignee, ball, q, from, to, limit, cursor } = query
  return { collection: collection.name, states, assignee, ball, q, from, to, limit, cursor, order }
}

const statesOf = (collection: CollectionDefinition, state: string | undefined): readonly string[] | undefined | 'unknown' => {
  if (state === undefined) return undefined
  if (Object.hasOwn(collection.states, state)) return [state]
  return state === 'open' ? openStates(collection) : 'unknown'
}

const orderOf = (collection: CollectionDefinition, sort: string | undefined): RecordFilter['order'] | 'unknown' => {
  if (sort === undefined) return collection.order
  const by = sortable.find((name) => name === sort.replace(/^-/, ''))
  if (!by) return 'unknown'
  // Without numbers, the order in which they would have been given.
  const counted = by === 'number' && !collection.numbered ? 'createdAt' : by
  return { by: counted, direction: sort.startsWith('-') ? 'descending' : 'ascending' }
}
