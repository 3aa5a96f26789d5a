import type { PortalStores } from '@tsuzuri/db'
import type { SheetRow } from '@tsuzuri/files'
import { type FieldValue, type PortalRecord, type RecordId, recordIdSchema } from '@tsuzuri/model'
import type { CollectionDefinition } from '@tsuzuri/plugin'
import { decide } from '../policies/policy.ts'
import { judgeChange } from '../records/change-record.ts'
import { checkParent } from '../records/check-parent.ts'
import { checkReferences } from '../records/check-references.ts'
import { draftRecord } from '../records/draft-record.ts'
import { onlyNames, type RecordPatchInput } from '../records/record-values.ts'
import { refuseFrozen } from '../records/refuse-frozen.ts'
import type { Scope } from '../scope.ts'
import type { CellContext } from './cells/read-cell.ts'
import { asShown } from './as-shown.ts'
import { flawsOf } from './flaws-of.ts'
import type { ImportFlaw } from './import-report.ts'
import type { MatchedColumn } from './match-headings.ts'
import { type ReadRow, readRow } from './read-row.ts'
import { rowWords } from './row-words.ts'

/** What a row of a file comes to, looked at beside what stands there. */
export type JudgedRow = { readonly line: number; readonly notes: readonly ImportFlaw[] } & (
  | { readonly act: 'add'; readonly record: PortalRecord }
  | { readonly act: 'change'; readonly record: PortalRecord; readonly patch: RecordPatchInput; readonly base: number | undefined }
  | { readonly act: 'same' }
  | { readonly act: 'flawed'; readonly flaws: readonly ImportFlaw[] }
)

export interface JudgeRows {
  readonly collection: CollectionDefinition
  readonly columns: readonly MatchedColumn[]
  readonly cells: CellContext
  /** The records that rows before were about. */
  readonly seen: Set<RecordId>
}

/** Judges some rows by the rules that every door has; writes nothing. */
export const judgeRows = async (
  scope: Scope,
  stores: PortalStores,
  rows: readonly SheetRow[],
  judging: JudgeRows,
): Promise<readonly JudgedRow[]> => {
  const read = rows.map((row) => readRow(row, judging.columns, judging.cells))
  const find = await findMeant(stores, judging.collection, read)
  const judged: JudgedRow[] = []
  for (const row of read) judged.push(await judgeRow(scope, stores, row, judging, find))
  return judged
}

type Find = (row: ReadRow) => PortalRecord | null

/** Finds the records that rows are about, with as few questions as there are batches. */
const findMeant = async (stores: PortalStores, { name }: CollectionDefinition, rows: readonly ReadRow[]): Promise<Find> => {
  const ids = rows.flatMap(({ values }) => {
    const id = recordIdSchema.safeParse(values.get('id'))
    return id.success ? [id.data] : []
  })
  const numbers = rows.flatMap(({ values }) => numberIn(values.get('number')))
  const found = ids.length + numbers.length > 0 ? await stores.records.some(name, { ids, numbers }) : []
  const byId = new Map<FieldValue, PortalRecord>(found.map((record) => [record.id, record]))
  const byNumber = new Map<FieldValue, PortalRecord>(found.map((record) => [record.number, record]))
  return ({ values }) => {
    const id = values.get('id') ?? null
    return (id === null ? byNumber.get(values.get('number') ?? null) : byId.get(id)) ?? null
  }
}

const numberIn = (value: FieldValue | undefined): readonly number[] =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1_000_000_000 ? [value] : []

const judgeRow = async (scope: Scope, stores: PortalStores, row: ReadRow, judging: JudgeRows, find: Find): Promise<JudgedRow> => {
  const { line, notes } = row
  const flawed = (flaws: readonly ImportFlaw[]): JudgedRow => ({ line, notes: [], act: 'flawed', flaws })
  const wrong = (path: string, words: ImportFlaw['words']): JudgedRow => flawed([flawAt(row, judging, path, words)])
  if (row.flaws.length > 0) return flawed(row.flaws)
  const { collection } = judging
  const isKnown = (row.values.get('id') ?? row.values.get('number') ?? null) !== null
  try {
    if (!isKnown) {
      if (decide('record.create', scope.role, { state: 'live', collection }) !== 'allowed') return wrong('', rowWords.mayNotAdd)
      return { line, notes, act: 'add', record: await drafted(scope, stores, row, collection) }
    }
    const key = row.values.get('id') ? 'id' : 'number'
    const record = find(row)
    if (!record || record.trashedAt) return wrong(key, rowWords.missing)
    if (judging.seen.has(record.id)) return wrong(key, rowWords.twice)
    judging.seen.add(record.id)
    if (decide('record.update', scope.role, { state: 'live', collection }) !== 'allowed') return wrong('', rowWords.mayNotChange)
    const state = row.values.get('state') ?? null
    if (state !== null && state !== record.state) return wrong('state', rowWords.state)
    refuseFrozen(collection, record)
    const version = row.values.get('version')
    const base = typeof version === 'number' ? version : undefined
    const patch = asShown(patchOf(row, collection), record, collection)
    const { changed } = await judgeChange(scope, stores, { record, collection }, { base, patch })
    return changed.length === 0 ? { line, notes, act: 'same' } : { line, notes, act: 'change', record, patch, base }
  } catch (error) {
    return flawed(flawsOf(error, (path, words) => flawAt(row, judging, path, words)))
  }
}

/** The heading under which a value came in; a flaw in one that came under none is one of the row. */
const flawAt = ({ line, values }: ReadRow, { columns }: JudgeRows, path: string, words: ImportFlaw['words']): ImportFlaw => {
  const matched = columns.find(({ column }) => column.path === path || path.startsWith(`${column.path}.`))
  const value = matched ? values.get(matched.column.path) : null
  return {
    line,
    column: matched?.heading ?? '',
    path,
    value: value === null || value === undefined ? '' : String(value).slice(0, 100),
    words,
  }
}

const drafted = async (scope: Scope, stores: PortalStores, row: ReadRow, collection: CollectionDefinition): Promise<PortalRecord> => {
  const { title, assignee, startsAt, dueAt, fields = {} } = patchOf(row, collection)
  const state = row.values.get('state')
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
  const record = draftRecord(scope, collection, {
    title,
    assignee,
    ...(startsAt ? { startsAt } : {}),
    dueAt,
    fields: given,
    ...(typeof state === 'string' ? { state } : {}),
  })
  if (record.fields['parent']) await checkParent(stores, { record, collection }, record.fields['parent'])
  // Members were found among the portal's own.
  const pointing = Object.keys(given).filter((name) => ['file-version', 'page', 'record'].includes(collection.fields[name]?.kind ?? ''))
  if (pointing.length > 0) await checkReferences(scope, stores, collection, onlyNames({ fields: given }, pointing))
  return record
}

/** What a row says of the values that its file has columns for; an empty cell empties. */
const patchOf = ({ values }: ReadRow, collection: CollectionDefinition): RecordPatchInput => {
  const text = (name: string) => (values.has(name) ? String(values.get(name) ?? '') : undefined)
  const moment = (name: string) => {
    const value = values.get(name)
    return value === undefined ? undefined : value === null ? null : new Date(String(value))
  }
  const fields = Object.keys(collection.fields).flatMap((name) => {
    const value = values.get(`fields.${name}`)
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    title: text('title'),
    assignee: values.has('assignee') ? text('assignee') || null : undefined,
    startsAt: moment('startsAt'),
    dueAt: moment('dueAt'),
    fields: Object.fromEntries(fields),
  }
}
