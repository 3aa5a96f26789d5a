import { clientRoles, type DriveFile, type FieldValue, type FieldValues, type Page, type PortalRecord, type TextPart } from '@tsuzuri/model'
import type { CollectionDefinition, FieldDefinitions, FieldKind } from '@tsuzuri/plugin'
import type { SearchDocument, SearchPlace } from '@tsuzuri/search'
import { homePath } from '../pages/page-path.ts'
import { recordHref } from '../records/record-href.ts'

/** Signs of a thing that search takes in: some two hundred printed pages. What has millions without a gap is more than the index can take apart. */
const mostSigns = 500_000

/** A page is found by its title, its text with headings, the values of its fields but those that point to something else, and what is said of it. */
export const pageDocument = (page: Page, text: string, fields: FieldDefinitions, comments: readonly string[] = []): SearchDocument => ({
  ref: `page:${page.id}`,
  portalId: page.portalId,
  kind: 'page',
  collection: null,
  title: page.title,
  body: bodyOf([fieldText(fields, page.fields), text, ...comments]),
  audience: 'all',
  state: null,
  href: page.path === homePath ? '/' : `/${page.path}`,
  updatedAt: page.updatedAt,
})

/** A record is found by its title, its number, what the collection calls its text, and what was said of it. */
export const recordDocument = (record: PortalRecord, collection: CollectionDefinition, comments: readonly string[]): SearchDocument => ({
  ref: `record:${record.id}`,
  portalId: record.portalId,
  kind: 'record',
  collection: record.collection,
  title: record.title,
  body: bodyOf([record.number === null ? '' : `#${record.number}`, collection.text(record.fields), ...comments]),
  author: record.createdByName,
  audience: clientRoles.some((role) => collection.rights.read.includes(role)) ? 'all' : 'firm',
  state: record.state,
  href: recordHref(record),
  updatedAt: record.updatedAt,
})

/** A file is found by its name, its folder, and the text in it. */
export const fileDocument = (file: DriveFile, parts: readonly TextPart[] = []): SearchDocument => {
  const { body, places } = placed(file.folder, parts)
  return {
    ref: `file:${file.id}`,
    portalId: file.portalId,
    kind: 'file',
    collection: null,
    title: file.name,
    body,
    ...(places.length > 0 && { places }),
    author: file.current.placedByName,
    audience: 'all',
    state: null,
    href: `/files?file=${file.id}`,
    updatedAt: file.updatedAt,
  }
}

/** The parts one after another, and where each begins. */
const placed = (beginning: string, parts: readonly TextPart[]): { readonly body: string; readonly places: readonly SearchPlace[] } => {
  const places: SearchPlace[] = []
  let body = beginning
  for (const { place, text } of parts) {
    if (body.length >= mostSigns) break
    if (place) places.push({ from: body.length + 1, ...place })
    body += `\n${text}`
  }
  return { body: body.slice(0, mostSigns).toWellFormed(), places }
}

const bodyOf = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, mostSigns)

/** These hold ids, which nobody looks for and nobody shall be shown; what they stand for is found by itself. */
const references: ReadonlySet<FieldKind | undefined> = new Set(['member', 'person', 'page', 'record', 'file-version'])

const fieldText = (definitions: FieldDefinitions, values: FieldValues): string =>
  Object.entries(values)
    .filter(([name]) => !references.has(definitions[name]?.kind))
    .flatMap(([name, value]) => wordsOf(value).map((word) => definitions[name]?.choices?.[word]?.ja ?? word))
    .join('\n')

const wordsOf = (value: FieldValue): readonly string[] => {
  if (value === null || typeof value === 'boolean') return []
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return Object.values(value).flatMap(wordsOf)
}
