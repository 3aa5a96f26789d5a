import type { FieldValue, FieldValues, Issue, Role } from '@tsuzuri/model'
import { type FieldDefinition, fieldSchema, type PageTypeDefinition } from '@tsuzuri/plugin'
import { sameValue } from '../same-value.ts'
import { pageErrors } from './page-errors.ts'

interface Change {
  readonly type: PageTypeDefinition | undefined
  readonly role: Role
  readonly before: FieldValues
  readonly after: FieldValues
}

/** Of all fields of a page as JSON: they are read with each page wherever the tree is. */
const mostSigns = 256 * 1024
const tooLarge: Issue = { path: 'fields', message: `are longer than ${mostSigns} characters together` }

/**
 * Lets field values pass that fit the page's type; names the type does not know are kept as they are, and a
 * field that was not touched is not judged. Throws `page.fields-invalid` with one issue per flaw (`fields.payDay`).
 */
export const checkFields = ({ type, role, before, after }: Change): FieldValues => {
  const issues = Object.entries(after)
    .filter(([name, value]) => !sameValue(before[name], value))
    .flatMap(([name, value]) => flaws(name, value, fieldOf(type, name), role))
  const removed = Object.keys(before)
    .filter((name) => !(name in after) && !mayWrite(fieldOf(type, name), role))
    .map((name) => ({ path: `fields.${name}`, message: `the role ${role} may not change it` }))
  const large = !sameValue(before, after) && JSON.stringify(after).length > mostSigns ? [tooLarge] : []
  if (issues.length + removed.length + large.length > 0) throw pageErrors['fields-invalid']([...issues, ...removed, ...large])
  return after
}

/** Front matter may name a field `constructor`, which every object seems to have. */
const fieldOf = (type: PageTypeDefinition | undefined, name: string): FieldDefinition | undefined =>
  type && Object.hasOwn(type.fields, name) ? type.fields[name] : undefined

const flaws = (name: string, value: FieldValue, definition: FieldDefinition | undefined, role: Role): readonly Issue[] => {
  if (!definition) return []
  if (!mayWrite(definition, role)) return [{ path: `fields.${name}`, message: `the role ${role} may not change it` }]
  const parsed = fieldSchema(definition).safeParse(value)
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => ({ path: ['fields', name, ...issue.path.map(String)].join('.'), message: issue.message }))
}

const mayWrite = (definition: FieldDefinition | undefined, role: Role): boolean => definition?.writers?.includes(role) ?? true
