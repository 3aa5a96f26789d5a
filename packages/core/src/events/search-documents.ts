import type { PlainText } from '@tsuzuri/document'
import {
  clientRoles,
  type DriveFile,
  type FieldValue,
  type FieldValues,
  type Member,
  type Page,
  type PortalRecord,
  type RevisionAuthor,
  roleNames,
  type TextPart,
} from '@tsuzuri/model'
import type { CollectionDefinition, FieldDefinitions, FieldKind } from '@tsuzuri/plugin'
import type { SearchDocument, SearchPlace } from '@tsuzuri/search'
import { homePath } from '../pages/page-path.ts'
import { recordHref } from '../records/record-href.ts'
import { sharedFields } from '../records/shared-text.ts'
import { searchRef } from './search-ref.ts'

/** Signs of a thing that search takes in: some two hundred printed pages. What has millions without a gap is more than the index can take apart. */
const mostSigns = 500_000

/** As the version of the page that is given has it: a page is found by its title, its text with headings, the values of its fields but those that point to something else, and what
 * is said of it. Its author is whoever wrote most of that version. */
export const pageDocument = (
  page: Page,
  { text, sections }: Pick<PlainText, 'text' | 'sections'>,
  fields: FieldDefinitions,
  comments: readonly SaidText[] = [],
  authors: readonly RevisionAuthor[] = [],
  audience: SearchDocument['audience'] = 'all',
): SearchDocument => ({
  ref: `page:${page.id}`,
  portalId: page.portalId,
  kind: 'page',
  collection: null,
  title: page.title,
  ...placed([
    { text: fieldText(fields, page.fields) },
    ...(sections[0]?.from === 0 ? [] : [{ text: text.slice(0, sections[0]?.from).trimEnd() }]),
    ...sections.map(({ from, path, id }, index) => ({
      place: { kind: 'heading', name: path.join(' › '), at: `#${encodeURIComponent(id)}` } as const,
      text: text.slice(from, sections[index + 1]?.from).trimEnd(),
    })),
    ...comments.map(partOf),
  ]),
  author: mostOf(authors),
  audience,
  state: null,
  href: page.path === homePath ? '/' : `/${page.path}`,
  updatedAt: page.updatedAt,
})

/** The name of who wrote most of a version; null where nobody is known. */
const mostOf = (authors: readonly RevisionAuthor[]): string | null =>
  authors.toSorted((one, other) => other.inserted - one.inserted)[0]?.name ?? null

/** A record is found by its title, its number, what the collection calls its text, the words of its choices and other fields, and what was said of it; by nothing that is firm only. */
export const recordDocument = (record: PortalRecord, collection: CollectionDefinition, comments: readonly SaidText[]): SearchDocument => ({
  ref: `record:${record.id}`,
  portalId: record.portalId,
  kind: 'record',
  collection: record.collection,
  title: record.title,
  ...placed([
    { text: record.number === null ? '' : `#${record.number}` },
    ...recordTexts(record, collection).map((text) => ({ text })),
    ...comments.map(partOf),
  ]),
  author: record.createdByName,
  audience: clientRoles.some((role) => collection.rights.read.includes(role)) ? 'all' : 'firm',
  state: record.state,
  href: recordHref(record),
  updatedAt: record.updatedAt,
})

/** A file is found by its name, its folder, and the text in it. */
export const fileDocument = (file: DriveFile, parts: readonly TextPart[] = []): SearchDocument => ({
  ref: `file:${file.id}`,
  portalId: file.portalId,
  kind: 'file',
  collection: null,
  title: file.name,
  ...placed([{ text: file.folder }, ...parts]),
  author: file.current.placedByName,
  audience: 'all',
  state: null,
  href: `/files/${file.id}`,
  updatedAt: file.updatedAt,
})

/** A member is found by its name and how that is read, its role, and its address. Whoever may read a portal may know of its members. */
export const memberDocument = ({ portalId, userId, name, reading, role, email, joinedAt }: Member): SearchDocument => ({
  ref: searchRef(portalId, 'member', userId),
  portalId,
  kind: 'member',
  collection: null,
  title: name,
  body: `${roleNames[role].ja}\n${email}`,
  reading,
  audience: 'all',
  state: null,
  href: `/members#member-${userId}`,
  updatedAt: joinedAt,
})

/** What somebody said, and where that stands: what to add to the thing's path. */
export interface SaidText {
  readonly body: string
  readonly actorName: string
  readonly at: string
}

interface Part {
  readonly text: string
  readonly place?: Omit<SearchPlace, 'from'> | null
}

const partOf = ({ body, actorName, at }: SaidText): Part => ({ text: body, place: { kind: 'comment', name: actorName, at } })

/** The parts one after another, and where each begins. */
const placed = (parts: readonly Part[]): Pick<SearchDocument, 'body' | 'places'> => {
  const places: SearchPlace[] = []
  let body = ''
  for (const { place, text } of parts) {
    if (text === '') continue
    if (body.length >= mostSigns) break
    if (body !== '') body += '\n'
    if (place) places.push({ from: body.length, ...place })
    body += text
  }
  return { body: body.slice(0, mostSigns).toWellFormed(), ...(places.length > 0 && { places }) }
}

/**
 * These hold ids, which nobody looks for and nobody shall be shown; what they stand for is found by itself. A moment is kept as that of
 * Greenwich, whose day is another one than people see.
 */
const notWords: ReadonlySet<FieldKind | undefined> = new Set(['member', 'person', 'page', 'record', 'file-version', 'datetime'])

const fieldText = (definitions: FieldDefinitions, values: FieldValues): string =>
  Object.entries(values)
    .filter(([name]) => !notWords.has(definitions[name]?.kind))
    .flatMap(([name, value]) => wordsOf(value).map((word) => definitions[name]?.choices?.[word]?.ja ?? word))
    .join('\n')

/** What stands in the collection's text already is not told twice. */
const recordTexts = (record: PortalRecord, collection: CollectionDefinition): readonly string[] => {
  const fields = sharedFields(collection, record.fields)
  const text = collection.text(fields)
  const told = new Set(text.split('\n'))
  const others = fieldText(collection.fields, fields).split('\n')
  return [text, others.filter((line) => !told.has(line)).join('\n')]
}

const wordsOf = (value: FieldValue): readonly string[] => {
  if (value === null || typeof value === 'boolean') return []
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return Object.values(value).flatMap(wordsOf)
}
