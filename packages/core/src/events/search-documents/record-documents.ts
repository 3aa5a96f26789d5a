import { clientRoles, firmRoles, type PortalRecord } from '@tsuzuri/model'
import type { CollectionDefinition } from '@tsuzuri/plugin'
import type { SearchDocument } from '@tsuzuri/search'
import { recordHref } from '../../records/record-href.ts'
import { fieldsReadBy } from '../../records/shared-text.ts'
import { bySide } from './by-side.ts'
import { fieldText } from './field-text.ts'
import { type SaidText, saidPart } from './said-text.ts'
import { joinParts, type SearchPart } from './search-parts.ts'

/** A comment on a record. */
export interface SaidOfRecord extends SaidText {
  readonly firmOnly: boolean
}

/**
 * A record is found by its title, its number, what the collection calls its text, the words of its choices and other fields, and what was said of it.
 * What is firm only, the firm finds alone; a field that not even all of the firm may read is found by nobody.
 */
export const recordDocuments = (
  record: PortalRecord,
  collection: CollectionDefinition,
  comments: readonly SaidOfRecord[],
): readonly SearchDocument[] => {
  const { read } = collection.rights
  const shared = fieldsReadBy(collection, record.fields, read)
  const document = (firm: readonly SearchPart[], said: readonly SaidText[]): SearchDocument => ({
    ref: `record:${record.id}`,
    portalId: record.portalId,
    kind: 'record',
    collection: record.collection,
    title: record.title,
    ...joinParts([
      { text: record.number === null ? '' : `#${record.number}` },
      ...recordTexts(shared, collection).map((text) => ({ text })),
      ...firm,
      ...said.map(saidPart),
    ]),
    author: record.createdByName,
    audience: clientRoles.some((role) => read.includes(role)) ? 'all' : 'firm',
    state: record.state,
    href: recordHref(record),
    updatedAt: record.updatedAt,
  })
  const ofFirm = fieldsReadBy(
    collection,
    record.fields,
    firmRoles.filter((role) => read.includes(role)),
  )
  const firm = Object.entries(ofFirm)
    .filter(([name]) => !(name in shared))
    .map(([name, value]) => ({
      text: fieldText(collection.fields, { [name]: value }),
      place: { kind: 'firm', name: collection.fields[name]?.label.ja ?? name } as const,
    }))
  const open = document(
    [],
    comments.filter(({ firmOnly }) => !firmOnly),
  )
  const whole = document(firm, comments)
  return open.audience === 'firm' ? [whole] : bySide(open, whole)
}

/** What stands in the collection's text already is not told twice. */
const recordTexts = (fields: PortalRecord['fields'], collection: CollectionDefinition): readonly string[] => {
  const text = collection.text(fields)
  const told = new Set(text.split('\n'))
  const others = fieldText(collection.fields, fields).split('\n')
  return [text, others.filter((line) => !told.has(line)).join('\n')]
}
