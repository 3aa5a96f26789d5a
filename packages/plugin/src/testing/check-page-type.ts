import { firmRoles, roles } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import type { PageTypeDefinition } from '../page-type.ts'
import { checkFields } from './check-fields.ts'
import { unlabelled } from './unlabelled.ts'

/** A page type is labelled, written by known roles, and begins with the blocks it requires. */
export const checkPageType = (
  name: string,
  { label, fields, body, writers, ownerField, reviewField, requires = [] }: PageTypeDefinition,
): void => {
  checkFields(name, fields)
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
