import { firmRoles, roles } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import type { PageTypeDefinition } from '../page-type.ts'
import { checkFields, expectLabel } from './check-fields.ts'

/** A page type is labelled, written by known roles, and begins with the blocks it requires. */
export const checkPageType = (name: string, { label, fields, body, writers, requires = [] }: PageTypeDefinition): void => {
  checkFields(name, fields)
  test(`${name}: is labelled, written by known roles, and begins with what it requires`, () => {
    expect(name).toMatch(/^[a-z][a-z0-9-]*$/)
    expectLabel(label, name)
    for (const role of writers) expect(roles).toContain(role)
    for (const role of firmRoles) expect(writers).toContain(role)
    expect(writers).not.toContain('client-viewer')
    for (const block of requires) expect(body).toMatch(new RegExp(`^::${block}(\\{|$)`, 'm'))
  })
}
