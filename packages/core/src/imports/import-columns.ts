import type { Localized, Role } from '@tsuzuri/model'
import { type CollectionDefinition, type FieldDefinition, mayReadField, mayWriteField } from '@tsuzuri/plugin'
import { columnWords } from './column-words.ts'

/** A column that a table of records may have when it comes in. */
export interface ImportColumn {
  /** As a flaw names it: `title`, `fields.body`, `number`. */
  readonly path: string
  readonly label: Localized
  /** What its cells are read as; null where they are not read. */
  readonly field: FieldDefinition | null
  /** `key`: tells which record is meant. `value`: is written. `passed`: comes out of our tables and is not taken in. */
  readonly use: 'key' | 'value' | 'passed'
  readonly required: boolean
  /** Which time of the day is meant where a cell tells the day alone: a row is due at the end of it. */
  readonly clock?: '23:59:00'
}

/** The columns of a collection for a role: of fields that it may not read there are none. */
export const importColumns = (collection: CollectionDefinition, role: Role): readonly ImportColumn[] => {
  const { title, assignee, startsAt, dueAt } = collection.columns
  const text = (label: Localized): FieldDefinition => ({ kind: 'text', label })
  const value = (path: string, field: FieldDefinition): ImportColumn => ({
    path,
    label: field.label,
    field,
    use: 'value',
    required: field.required ?? false,
  })
  const key = (path: 'number' | 'id' | 'version', kind: 'number' | 'text'): ImportColumn => ({
    path,
    label: columnWords[path],
    field: { kind, label: columnWords[path] },
    use: 'key',
    required: false,
  })
  const passed = (path: string, label: Localized): ImportColumn => ({ path, label, field: null, use: 'passed', required: false })
  const states = Object.fromEntries(Object.entries(collection.states).map(([name, { label }]) => [name, label]))
  return [
    ...(collection.numbered ? [key('number', 'number')] : []),
    key('id', 'text'),
    value('title', { ...text(title?.label ?? columnWords.title), required: true }),
    value('state', { kind: 'choice', label: columnWords.state, choices: states }),
    ...(assignee ? [value('assignee', { label: assignee.label, required: assignee.required ?? false, kind: 'member' })] : []),
    ...(startsAt ? [value('startsAt', { label: startsAt.label, required: startsAt.required ?? false, kind: 'datetime' })] : []),
    ...(dueAt
      ? [{ ...value('dueAt', { label: dueAt.label, required: dueAt.required ?? false, kind: 'datetime' }), clock: '23:59:00' as const }]
      : []),
    ...Object.entries(collection.fields)
      .filter(([, field]) => mayReadField(role, field))
      .map(([name, field]) => (mayWriteField(role, field) ? value(`fields.${name}`, field) : passed(`fields.${name}`, field.label))),
    passed('createdBy', columnWords.createdBy),
    passed('createdAt', columnWords.createdAt),
    passed('updatedAt', columnWords.updatedAt),
    key('version', 'number'),
  ]
}
