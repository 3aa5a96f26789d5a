import { type Localized, roles } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import type { FieldDefinition, FieldDefinitions } from '../field-definition.ts'
import { fieldSchema } from '../field-schema.ts'
import { sampleValue } from './sample-records.ts'
import { unlabelled } from './unlabelled.ts'

/** Fields are labelled, their choices too, and take a value of their kind. */
export const checkFields = (of: string, fields: FieldDefinitions): void => {
  const all = Object.entries(fields)
  const namesWhere = (isWrong: (definition: FieldDefinition, name: string) => boolean): readonly string[] =>
    all.filter(([name, definition]) => isWrong(definition, name)).map(([name]) => name)

  test(`${of}: every field is named and labelled, its help and its choices too`, () => {
    expect(namesWhere((_, name) => !/^[a-z][A-Za-z0-9]*$/.test(name))).toEqual([])
    expect(all.flatMap(([name, definition]) => unlabelled(labelsOf(name, definition)))).toEqual([])
    expect(namesWhere(({ kind, choices = {} }) => (kind === 'choice') !== Object.keys(choices).length > 0)).toEqual([])
    expect(namesWhere(({ kind, columns = {} }) => (kind === 'table') !== Object.keys(columns).length > 0)).toEqual([])
    expect(namesWhere(({ writers = [] }) => writers.some((writer) => !roles.includes(writer)))).toEqual([])
  })
  for (const [name, { columns }] of all) if (columns) checkFields(`${of}, columns of ${name}`, columns)
  test(`${of}: every field takes a value of its kind and no other`, () => {
    const takes = (definition: FieldDefinition, value: unknown): boolean =>
      fieldSchema(definition).safeParse(definition.many ? [value] : value).success
    expect(
      namesWhere(
        (definition) => !takes(definition, definition.maxLength ? 'a'.repeat(Math.min(definition.maxLength, 7)) : sampleValue(definition)),
      ),
    ).toEqual([])
    expect(namesWhere((definition) => takes(definition, { not: 'such' }))).toEqual([])
  })
}

const labelsOf = (name: string, { label, help, choices = {} }: FieldDefinition): Readonly<Record<string, Localized>> => ({
  [name]: label,
  ...(help ? { [`help of ${name}`]: help } : {}),
  ...Object.fromEntries(Object.entries(choices).map(([choice, word]) => [`${name}=${choice}`, word])),
})
