import { readFieldReference } from '@tsuzuri/document'
import type { Locale } from '@tsuzuri/model'
import { portalHref } from '@tsuzuri/plugin'
import { formatField, type ShownReference } from '@tsuzuri/render'
import { findField, type FoundField } from '../pages/find-field.ts'
import { findNamedPages } from '../pages/find-named-pages.ts'
import { listPages } from '../pages/list-pages.ts'
import { pageHref } from '../pages/page-href.ts'
import type { Scope } from '../scope.ts'
import { fieldNames } from './field-names.ts'

/** A field is shown within a line: what is longer, in UTF-16 units, ends in «…». */
const longest = 2000

/** What the fields that a text refers to say to the scope's role: of a page it may not know of nothing, of a published one what was published. */
export const shownReferences = async (
  scope: Scope,
  sources: readonly string[],
  locale: Locale,
): Promise<ReadonlyMap<string, ShownReference>> => {
  const { portal, engine } = scope
  const pages = await listPages(scope)
  const names = sources.flatMap((source) => readFieldReference(source)?.page ?? [])
  const find = await findNamedPages(scope, pages, names)
  // Each field once, however many refer to it: fields that each name the next one twice would double with each of them.
  const known = new Map<string, ShownReference>()
  const show = async (source: string, above: readonly string[]): Promise<ShownReference> => {
    const reference = readFieldReference(source)
    const found = reference ? findField(engine.registry, find, reference) : 'page'
    if (typeof found === 'string') return { broken: found }
    const key = `${found.page.id} ${found.name}`
    if (above.includes(key)) return { broken: 'cycle' }
    const shown = known.get(key) ?? (await showFound(found, [...above, key]))
    known.set(key, shown)
    return shown
  }
  const showFound = async ({ page, name, definition }: FoundField, above: readonly string[]): Promise<ShownReference> => {
    const value = page.fields[name]
    const nameOf = await fieldNames(scope, { [name]: definition }, { [name]: value ?? null })
    const written = formatField(definition, value, { locale, timeZone: portal.timeZone, nameOf })
    let text = ''
    for (const piece of cut(written ?? '').split(/(:field\[[^\]]*\])/)) {
      const said = piece.startsWith(':field[') ? await show(piece, above) : null
      if (said && 'broken' in said && said.broken === 'cycle') return said
      text += said && 'text' in said ? (said.text ?? '') : piece
      if (text.length > longest) break
    }
    return {
      text: written === undefined ? undefined : cut(text),
      title: `${page.title}: ${definition.label[locale]}`,
      href: portalHref(portal.slug, pageHref(page)),
    }
  }
  const shown = new Map<string, ShownReference>()
  for (const source of sources) shown.set(source, await show(source, []))
  return shown
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)
