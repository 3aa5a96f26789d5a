import { type FieldValue, type FieldValues, rowsOf } from '@tsuzuri/model'
import type { FieldDefinition, FieldDefinitions, FieldKind, Registry } from '@tsuzuri/plugin'
import { listMembers } from '../members/list-members.ts'
import { referenceOf } from '../records/reference-of.ts'
import type { Scope } from '../scope.ts'
import { textsIn } from '../texts-in.ts'

/** What the names that fields show depend on, beside members. */
export const fieldSources = (registry: Registry, definitions: FieldDefinitions): readonly string[] => {
  const kinds = new Set(Object.values(definitions).flatMap(({ kind, columns = {} }) => [kind, ...kindsOf(columns)]))
  return [
    ...(kinds.has('page') ? ['pages'] : []),
    ...(kinds.has('file-version') ? ['files'] : []),
    ...(kinds.has('record') ? registry.collections.keys() : []),
  ]
}

const kindsOf = (columns: FieldDefinitions): readonly FieldKind[] => Object.values(columns).map(({ kind }) => kind)

/** The names behind the ids in a page's fields, cells of tables too, as far as the role may read what they stand for. */
export const fieldNames = async (
  scope: Scope,
  definitions: FieldDefinitions,
  fields: FieldValues,
): Promise<(kind: string, id: string) => string | undefined> => {
  const names = new Map<string, string | null>()
  const all = Object.entries(definitions).flatMap(([field, definition]) => idsIn(definition, fields[field]))
  for (const [kind, id] of all) {
    const key = `${kind} ${id}`
    if (!names.has(key)) names.set(key, await nameOf(scope, kind, id))
  }
  return (kind, id) => names.get(`${kind} ${id}`) ?? undefined
}

const named: ReadonlySet<FieldKind> = new Set(['member', 'person', 'page', 'record', 'file-version'])

const idsIn = ({ kind, columns = {} }: FieldDefinition, value: FieldValue | undefined): readonly (readonly [FieldKind, string])[] => {
  if (kind === 'table')
    return (rowsOf(value) ?? []).flatMap((row) => Object.entries(columns).flatMap(([name, column]) => idsIn(column, row[name])))
  return named.has(kind) ? textsIn(value).map((id) => [kind, id] as const) : []
}

const nameOf = async (scope: Scope, kind: FieldKind, id: string): Promise<string | null> => {
  if (kind !== 'member' && kind !== 'person') return (await referenceOf(scope, kind, id))?.title ?? null
  return (await listMembers(scope)).find(({ userId }) => userId === id)?.name ?? null
}
