import { readFieldReference } from '@tsuzuri/document'
import type { Locale, Page } from '@tsuzuri/model'
import { portalHref } from '@tsuzuri/plugin'
import { formatField, type ShownReference } from '@tsuzuri/render'
import { findField } from '../pages/find-field.ts'
import { listPages } from '../pages/list-pages.ts'
import { movedPages } from '../pages/moved-pages.ts'
import type { Scope } from '../scope.ts'
import { fieldNames } from './field-names.ts'

/** What the fields that a text refers to say to the scope's role: of a page it may not know of nothing, of a published one what was published. */
export const shownReferences = async (
  scope: Scope,
  sources: readonly string[],
  locale: Locale,
): Promise<ReadonlyMap<string, ShownReference>> => {
  const pages = await listPages(scope)
  const moved = await movedPages(scope, pages, sources)
  const show = async (source: string, above: readonly string[]): Promise<ShownReference> => {
    const reference = readFieldReference(source)
    const found = reference ? findField(scope.engine.registry, { pages, moved }, reference) : 'page'
    if (typeof found === 'string') return { broken: found }
    const { page, name, definition } = found
    const key = `${page.id} ${name}`
    if (above.includes(key)) return { broken: 'cycle' }
    const value = page.fields[name]
    const nameOf = await fieldNames(scope, { [name]: definition }, { [name]: value ?? null })
    const text = formatField(definition, value, { locale, timeZone: scope.portal.timeZone, nameOf })
    const inner = text === undefined ? [] : [...new Set(text.match(/:field\[[^\]]*\]/g) ?? [])]
    let whole = text
    for (const one of inner) {
      const said = await show(one, [...above, key])
      if ('broken' in said && said.broken === 'cycle') return said
      if ('text' in said) whole = whole?.replaceAll(one, () => said.text ?? '')
    }
    return { text: whole, title: `${page.title}: ${definition.label[locale]}`, href: hrefOf(scope, page) }
  }
  const shown = new Map<string, ShownReference>()
  for (const source of sources) shown.set(source, await show(source, []))
  return shown
}

const hrefOf = ({ portal }: Scope, { path }: Page): string =>
  portalHref(portal.slug, `/${path.split('/').map(encodeURIComponent).join('/')}`)
