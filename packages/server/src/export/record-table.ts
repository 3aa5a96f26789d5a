import { columnWords, type Scope } from '@tsuzuri/core'
import type { FieldValue, Locale, PortalRecord, Role } from '@tsuzuri/model'
import { type CollectionDefinition, type FieldDefinition, mayReadField, timeOf } from '@tsuzuri/plugin'
import { neutral } from './neutral.ts'

export type Cell = string | number | null
export type Row = readonly Cell[]

/** Records as a table: a row of headings, and the others in batches. */
export interface RecordTable {
  readonly headings: readonly string[]
  readonly batches: AsyncIterable<readonly Row[]>
}

interface Column {
  readonly heading: string
  readonly cell: (record: PortalRecord, names: ReadonlyMap<string, string>) => Cell
}

/** A collection's records as people read them: labels in their language, times in the portal's zone, people by name. */
export const recordTable = (
  scope: Scope,
  collectionName: string,
  batches: AsyncIterable<readonly PortalRecord[]>,
  locale: Locale,
): RecordTable => {
  const collection = scope.engine.registry.collections.get(collectionName)
  const columns = collection ? columnsOf(collection, scope.role, { locale, timeZone: scope.portal.timeZone }) : []
  return {
    headings: columns.map(({ heading }) => heading),
    batches: (async function* () {
      for await (const records of batches) {
        const names = await namesIn(scope, records)
        yield records.map((record) => columns.map(({ cell }) => neutral(cell(record, names))))
      }
    })(),
  }
}

const namesIn = async (scope: Scope, records: readonly PortalRecord[]): Promise<ReadonlyMap<string, string>> => {
  const ids = new Set(records.flatMap(({ assignee }) => (assignee === null ? [] : [assignee])))
  const actors = await scope.engine.store.read.portals.actors([...ids])
  return new Map([...actors].map(([id, { name }]) => [id, name]))
}

const columnsOf = (collection: CollectionDefinition, role: Role, { locale, timeZone }: Reader): readonly Column[] => {
  const time = (moment: Date | null): Cell => moment && localTime(moment, timeZone)
  const { title, assignee, startsAt, dueAt } = collection.columns
  // A time nobody told is that of writing, as lists show it.
  const { when = 'startsAt' } = collection
  const timeIn = (record: PortalRecord): Cell => time(timeOf(record, collection))
  const only = (condition: unknown, column: Column): readonly Column[] => (condition ? [column] : [])
  return [
    ...only(collection.numbered, { heading: columnWords.number[locale], cell: ({ number }) => number }),
    ...only(!collection.numbered, { heading: columnWords.id[locale], cell: ({ id }) => id }),
    { heading: title?.label[locale] ?? columnWords.title[locale], cell: (record) => record.title },
    { heading: columnWords.state[locale], cell: ({ state }) => collection.states[state]?.label[locale] ?? state },
    ...only(assignee, {
      heading: assignee?.label[locale] ?? '',
      cell: (record, names) => record.assignee && (names.get(record.assignee) ?? record.assignee),
    }),
    ...only(startsAt, { heading: startsAt?.label[locale] ?? '', cell: when === 'startsAt' ? timeIn : (record) => time(record.startsAt) }),
    ...only(dueAt, { heading: dueAt?.label[locale] ?? '', cell: (record) => time(record.dueAt) }),
    ...Object.entries(collection.fields)
      .filter(([, field]) => mayReadField(role, field))
      .map(([name, field]) => ({
        heading: field.label[locale],
        cell: name === when ? timeIn : ({ fields }: PortalRecord) => fieldCell(field, fields[name], { locale, timeZone }),
      })),
    { heading: columnWords.createdBy[locale], cell: ({ createdByName }) => createdByName },
    { heading: columnWords.createdAt[locale], cell: ({ createdAt }) => time(createdAt) },
    { heading: columnWords.updatedAt[locale], cell: ({ updatedAt }) => time(updatedAt) },
    // By which a table that comes back is held against what others did meanwhile.
    { heading: columnWords.version[locale], cell: ({ version }) => version },
  ]
}

interface Reader {
  readonly locale: Locale
  readonly timeZone: string
}

const fieldCell = (field: FieldDefinition, value: FieldValue | undefined, reader: Reader): Cell => {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return value
  if (typeof value === 'string' && field.kind === 'datetime') return localTime(new Date(value), reader.timeZone)
  if (typeof value === 'string') return field.choices?.[value]?.[reader.locale] ?? value
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (Array.isArray(value)) return value.map((item: FieldValue) => fieldCell(field, item, reader) ?? '').join('\n')
  return JSON.stringify(value)
}

/** `2026-11-23 09:00`, which every spreadsheet knows as a time. */
const localTime = (moment: Date, timeZone: string): string =>
  moment.toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
