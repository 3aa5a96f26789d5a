import { type FieldValue, type FieldValues, fileVersionIdSchema, pageIdSchema, recordIdSchema } from '@tsuzuri/model'
import type { FieldDefinitions, FieldKind, Registry } from '@tsuzuri/plugin'
import { listMembers } from '../members/list-members.ts'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'

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

const textsIn = (value: FieldValue | undefined): readonly string[] => {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((item: FieldValue) => typeof item === 'string') : []
}

const nameOf = async (scope: Scope, kind: FieldKind, id: string): Promise<string | null> => {
  switch (kind) {
    case 'member':
    case 'person':
      return (await listMembers(scope)).find(({ userId }) => userId === id)?.name ?? null
    case 'page':
      return pageName(scope, id)
    case 'record':
      return recordName(scope, id)
    case 'file-version':
      return fileName(scope, id)
    default:
      return null
  }
}

const pageName = async ({ read }: Scope, text: string): Promise<string | null> => {
  const id = pageIdSchema.safeParse(text)
  const page = id.success ? await read.pages.get(id.data) : null
  return page && !page.trashedAt ? page.title : null
}

const recordName = async ({ read, engine, role }: Scope, text: string): Promise<string | null> => {
  const id = recordIdSchema.safeParse(text)
  const record = id.success ? await read.records.get(id.data) : null
  const collection = record ? engine.registry.collections.get(record.collection) : undefined
  if (!record || record.trashedAt || decide('record.read', role, { state: 'live', collection }) !== 'allowed') return null
  return record.number === null ? record.title : `#${record.number} ${record.title}`
}

const fileName = async ({ read }: Scope, text: string): Promise<string | null> => {
  const id = fileVersionIdSchema.safeParse(text)
  const version = id.success ? await read.files.version(id.data) : null
  return version && ((await read.files.get(version.fileId))?.name ?? null)
}
