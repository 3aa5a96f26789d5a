import type { FieldValue, FieldValues, Issue, Role } from '@tsuzuri/model'
import { type FieldDefinition, fieldSchema, type PageTypeDefinition } from '@tsuzuri/plugin'
import { sameValue } from '../same-value.ts'

export interface FieldChange {
  readonly type: PageTypeDefinition | undefined
  readonly role: Role
  readonly before: FieldValues
  readonly after: FieldValues
}

/** Of all fields of a page as JSON: they are read with each page wherever the tree is. */
const mostSigns = 256 * 1024
const tooLarge: Issue = { path: 'fields', message: `are longer than ${mostSigns} characters together` }

export interface FieldFlaws {
  /** By the name of the field. */
  readonly byField: ReadonlyMap<string, readonly Issue[]>
  /** Of all together. */
  readonly ofAll: readonly Issue[]
}

/** What is wrong with changed fields of a page. Names the type does not know may hold anything; what was not touched is not judged. */
export const fieldFlaws = ({ type, role, before, after }: FieldChange): FieldFlaws => {
  const changed = Object.entries(after).filter(([name, value]) => !sameValue(before[name], value))
  const removed = Object.keys(before).filter((name) => !(name in after) && !mayWrite(fieldOf(type, name), role))
  const byField = new Map<string, readonly Issue[]>([
    ...changed.map(([name, value]) => [name, flawsOf(name, value, fieldOf(type, name), role)] as const),
    ...removed.map((name) => [name, [{ path: `fields.${name}`, message: `the role ${role} may not change it` }]] as const),
  ])
  return {
    byField: new Map([...byField].filter(([, issues]) => issues.length > 0)),
    ofAll: !sameValue(before, after) && JSON.stringify(after).length > mostSigns ? [tooLarge] : [],
  }
}

/** Front matter may name a field `constructor`, which every object seems to have. */
const fieldOf = (type: PageTypeDefinition | undefined, name: string): FieldDefinition | undefined =>
  type && Object.hasOwn(type.fields, name) ? type.fields[name] : undefined

const flawsOf = (name: string, value: FieldValue, definition: FieldDefinition | undefined, role: Role): readonly Issue[] => {
  if (!definition) return []
  if (!mayWrite(definition, role)) return [{ path: `fields.${name}`, message: `the role ${role} may not change it` }]
  const parsed = fieldSchema(definition).safeParse(value)
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => ({ path: ['fields', name, ...issue.path.map(String)].join('.'), message: issue.message }))
}

const mayWrite = (definition: FieldDefinition | undefined, role: Role): boolean => definition?.writers?.includes(role) ?? true
