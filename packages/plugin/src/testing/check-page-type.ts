import { firmRoles, locales, roles } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import type { PageTypeDefinition } from '../page-type.ts'
import { checkFields } from './check-fields.ts'
import { sampleValue } from './sample-records.ts'
import { unlabelled } from './unlabelled.ts'

/** A page type is labelled, written by known roles, and begins with the blocks it requires. */
export const checkPageType = (
  name: string,
  { label, fields, body, writers, ownerField, reviewField, check, head, requires = [] }: PageTypeDefinition,
): void => {
  checkFields(name, fields)
  test(`${name}: takes whatever its fields hold, and says and draws the same of the same`, () => {
    const filled = Object.fromEntries(
      Object.entries(fields).map(([field, definition]) => [field, definition.many ? [sampleValue(definition)] : sampleValue(definition)]),
    )
    for (const value of [undefined, null, 'text', 40, -1.5, true, [], [null], [[]], [{ who: 3, what: ['x'] }], { not: 'such' }]) {
      const any = value === undefined ? filled : Object.fromEntries(Object.keys(fields).map((field) => [field, value]))
      for (const { field, words } of check?.(any) ?? []) {
        expect(Object.keys(fields)).toContain(field.split('.')[0])
        expect(unlabelled({ [field]: words })).toEqual([])
      }
      for (const locale of locales) expect(head?.(any, locale)).toEqual(head?.(any, locale))
    }
  })
  test(`${name}: is labelled, written by known roles, and begins with what it requires`, () => {
    expect(name).toMatch(/^[a-z][a-z0-9-]*$/)
    expect(unlabelled({ [name]: label })).toEqual([])
    expect(writers.filter((role) => !roles.includes(role))).toEqual([])
    expect(firmRoles.filter((role) => !writers.includes(role))).toEqual([])
    expect(writers).not.toContain('client-viewer')
    const kindOf = (field: string | undefined) => (field === undefined ? 'none' : fields[field]?.kind)
    expect(['none', 'member']).toContain(kindOf(ownerField))
    expect(['none', 'date']).toContain(kindOf(reviewField))
    expect(requires.filter((block) => !new RegExp(`^::${block}(\\{|$)`, 'm').test(body))).toEqual([])
  })
}
