import type { FieldValues, Issue, Role } from '@tsuzuri/model'
import type { FieldDefinition, PageTypeDefinition } from '@tsuzuri/plugin'
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

export interface FieldRefusals {
  /** By the name of the field. */
  readonly byField: ReadonlyMap<string, Issue>
  /** Of all together. */
  readonly ofAll: readonly Issue[]
}

/**
 * Why changed fields of a page may not stand: they are not theirs to change who did, or too large. What merely breaks the rule of its kind
 * is kept as it was typed, and marked (`pageFlaws`).
 */
export const fieldRefusals = ({ type, role, before, after }: FieldChange): FieldRefusals => {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  const refused = [...names].filter((name) => !sameValue(valueOf(before, name), valueOf(after, name)) && !mayWrite(type, name, role))
  return {
    byField: new Map(refused.map((name) => [name, { path: `fields.${name}`, message: `the role ${role} may not change it` }])),
    ofAll: !sameValue(before, after) && JSON.stringify(after).length > mostSigns ? [tooLarge] : [],
  }
}

/** Front matter may name a field `constructor`, which every object seems to have. */
const valueOf = (fields: FieldValues, name: string) => (Object.hasOwn(fields, name) ? fields[name] : undefined)

const mayWrite = (type: PageTypeDefinition | undefined, name: string, role: Role): boolean => {
  const definition: FieldDefinition | undefined = type && Object.hasOwn(type.fields, name) ? type.fields[name] : undefined
  return definition?.writers?.includes(role) ?? true
}
