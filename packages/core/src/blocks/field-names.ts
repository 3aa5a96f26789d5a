import type { FieldValues } from '@tsuzuri/model'
import type { FieldDefinitions, FieldKind, Registry } from '@tsuzuri/plugin'
import { listMembers } from '../members/list-members.ts'
import { referenceOf } from '../records/reference-of.ts'
import type { Scope } from '../scope.ts'
import { textsIn } from '../texts-in.ts'

/** What the names that fields show depend on, beside members. */
export const fieldSources = (registry: Registry, definitions: FieldDefinitions): readonly string[] => {
  const kinds = new Set(Object.values(definitions).map(({ kind }) => kind))
  return [
    ...(kinds.has('page') ? ['pages'] : []),
    ...(kinds.has('file-version') ? ['files'] : []),
    ...(kinds.has('record') ? registry.collections.keys() : []),
  ]
}

/** The names behind the ids in a page's fields, as far as the role may read what they stand for. */
export const fieldNames = async (
  scope: Scope,
  definitions: FieldDefinitions,
  fields: FieldValues,
): Promise<(kind: string, id: string) => string | undefined> => {
  const names = new Map<string, string>()
  for (const [field, { kind }] of Object.entries(definitions)) {
    for (const id of textsIn(fields[field])) {
      const name = await nameOf(scope, kind, id)
      if (name !== null) names.set(`${kind} ${id}`, name)
    }
  }
  return (kind, id) => names.get(`${kind} ${id}`)
}

const nameOf = async (scope: Scope, kind: FieldKind, id: string): Promise<string | null> => {
  if (kind !== 'member' && kind !== 'person') return (await referenceOf(scope, kind, id))?.title ?? null
  return (await listMembers(scope)).find(({ userId }) => userId === id)?.name ?? null
}
