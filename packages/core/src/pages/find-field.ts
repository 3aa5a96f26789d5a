import type { FieldReference } from '@tsuzuri/document'
import type { Page } from '@tsuzuri/model'
import type { FieldDefinition, Registry } from '@tsuzuri/plugin'
import { pagePath } from './page-path.ts'

/** A field of a page, by its name in the page's type. */
export interface FoundField {
  readonly page: Page
  readonly name: string
  readonly definition: FieldDefinition
}

/**
 * What a reference names among pages: the page by id, by path, by its title, or by the end of its path, the last two where only one is
 * called so; the field by its name or its label. `moved` tells of former paths which page is there no longer. Answers what is not there.
 */
export const findField = (
  registry: Registry,
  { pages, moved }: { readonly pages: readonly Page[]; readonly moved: ReadonlyMap<string, string> },
  reference: FieldReference,
): FoundField | 'page' | 'field' => {
  const page = findPage(pages, moved, reference.page)
  if (!page) return 'page'
  const fields = Object.entries(registry.pageTypes.get(page.type)?.fields ?? {})
  const found =
    fields.find(([name]) => name === reference.field) ??
    fields.find(([, { label }]) => label.ja === reference.field || label.en === reference.field)
  return found ? { page, name: found[0], definition: found[1] } : 'field'
}

const findPage = (pages: readonly Page[], moved: ReadonlyMap<string, string>, asked: string): Page | undefined => {
  const path = pagePath(asked)
  const exact = pages.find(({ id, path: own }) => id === asked.toLowerCase() || own === path)
  if (exact) return exact
  const titled = pages.filter(({ title }) => title === asked)
  if (titled.length === 1) return titled[0]
  const former = pages.find(({ id }) => id === moved.get(path))
  if (former) return former
  const ending = pages.filter(({ slug }) => slug === path)
  return ending.length === 1 ? ending[0] : undefined
}
