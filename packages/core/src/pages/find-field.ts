import type { FieldReference } from '@tsuzuri/document'
import type { Page } from '@tsuzuri/model'
import type { FieldDefinition, Registry } from '@tsuzuri/plugin'
import type { FindNamedPage } from './find-named-pages.ts'

/** A field of a page, by its name in the page's type. */
export interface FoundField {
  readonly page: Page
  readonly name: string
  readonly definition: FieldDefinition
}

/** What a reference names: the field by its name or its label. Answers what is not there. */
export const findField = (registry: Registry, find: FindNamedPage, reference: FieldReference): FoundField | 'page' | 'field' => {
  const page = find(reference.page)
  if (!page) return 'page'
  const fields = Object.entries(registry.pageTypes.get(page.type)?.fields ?? {})
  const found =
    fields.find(([name]) => name === reference.field) ??
    fields.find(([, { label }]) => label.ja === reference.field || label.en === reference.field)
  return found ? { page, name: found[0], definition: found[1] } : 'field'
}
