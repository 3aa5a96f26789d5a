import { locales, type Localized, roles } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import type { FieldDefinitions } from '../field-definition.ts'
import { fieldSchema } from '../field-schema.ts'
import { sampleValue } from './sample-records.ts'

/** A label is there in every language. */
export const expectLabel = (label: Localized, of: string): void => {
  for (const locale of locales) expect(label[locale].trim(), `${of} in ${locale}`).not.toBe('')
}

/** Fields are labelled, their choices too, and take a value of their kind. */
export const checkFields = (of: string, fields: FieldDefinitions): void => {
  test(`${of}: every field is labelled and takes a value of its kind`, () => {
    for (const [name, definition] of Object.entries(fields)) {
      expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/)
      expectLabel(definition.label, `${of}.${name}`)
      if (definition.help) expectLabel(definition.help, `the help of ${of}.${name}`)
      const choices = Object.entries(definition.choices ?? {})
      expect(choices.length > 0, `choices of ${of}.${name}`).toBe(definition.kind === 'choice')
      for (const [choice, label] of choices) expectLabel(label, `${of}.${name}=${choice}`)
      for (const writer of definition.writers ?? []) expect(roles).toContain(writer)
      const value = definition.maxLength ? 'a'.repeat(Math.min(definition.maxLength, 7)) : sampleValue(definition)
      expect(fieldSchema(definition).safeParse(definition.many ? [value] : value).success, `a value of ${of}.${name}`).toBe(true)
      expect(fieldSchema(definition).safeParse({ not: 'such' }).success, `nonsense in ${of}.${name}`).toBe(false)
    }
  })
}
