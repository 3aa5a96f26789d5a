import type { FieldValue, FieldValues, PortalRecord } from '@tsuzuri/model'
import type { RecordColumn } from '@tsuzuri/plugin'

/** What a person may write of a record: its columns, and its fields by name. */
export interface RecordValues {
  readonly title: string
  readonly assignee: string | null
  readonly startsAt: Date | null
  readonly dueAt: Date | null
  readonly fields: FieldValues
}
export type RecordPatchInput = { readonly [Name in keyof RecordValues]?: RecordValues[Name] | undefined }

export const recordColumns: readonly RecordColumn[] = ['title', 'assignee', 'startsAt', 'dueAt']

/** Nothing is written there: none, an empty text or an empty list. */
export const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** Fields without the empty ones; an absent field and an empty one are the same. */
export const withoutEmpty = (fields: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

/** The record's values after a patch. */
export const patched = (record: RecordValues, patch: RecordPatchInput): RecordValues => ({
  title: patch.title ?? record.title,
  assignee: patch.assignee === undefined ? record.assignee : patch.assignee,
  startsAt: patch.startsAt === undefined ? record.startsAt : patch.startsAt,
  dueAt: patch.dueAt === undefined ? record.dueAt : patch.dueAt,
  fields: withoutEmpty({ ...record.fields, ...patch.fields }),
})

/** One value by the name that history gives it: a column's, or a field's. Dates as ISO texts, nothing as null. */
export const valueOf = (record: RecordValues & Partial<Pick<PortalRecord, 'state'>>, name: string): FieldValue => {
  if (name === 'title') return record.title
  if (name === 'assignee') return record.assignee
  if (name === 'startsAt') return record.startsAt?.toISOString() ?? null
  if (name === 'dueAt') return record.dueAt?.toISOString() ?? null
  if (name === 'state') return record.state ?? null
  return record.fields[name] ?? null
}

/** A patch without what is not named. */
export const onlyNames = ({ fields = {}, ...columns }: RecordPatchInput, names: readonly string[]): RecordPatchInput => ({
  ...Object.fromEntries(Object.entries(columns).filter(([name]) => names.includes(name))),
  fields: Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name))),
})

/** The names of everything a patch touches. */
export const namesIn = (patch: RecordPatchInput): readonly string[] => [
  ...recordColumns.filter((column) => patch[column] !== undefined),
  ...Object.keys(patch.fields ?? {}),
]
