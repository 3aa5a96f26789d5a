import { type FieldValue, type FieldValues, rowsOf } from '@tsuzuri/model'
import { sameValue } from '../same-value.ts'
import { diffHunks } from './diff-hunks.ts'

/** A row of a table that came, went, or says something else; `number` counts from 1, of the version in which it stands. */
export interface RowChange {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly number: number
  readonly before?: FieldValues
  readonly after?: FieldValues
}
export interface FieldChange {
  readonly field: string
  readonly before: FieldValue
  readonly after: FieldValue
  /** Where both are tables, or one is and the other is empty. */
  readonly rows?: readonly RowChange[]
}

/** What differs between the fields of two versions, of tables row by row. */
export const diffFields = (before: FieldValues, after: FieldValues): readonly FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !sameValue(before[field] ?? null, after[field] ?? null))
    .map((field) => {
      const change = { field, before: before[field] ?? null, after: after[field] ?? null }
      const [old, fresh] = [rowsOf(change.before ?? []), rowsOf(change.after ?? [])]
      return old && fresh ? { ...change, rows: diffRows(old, fresh) } : change
    })

const diffRows = (before: readonly FieldValues[], after: readonly FieldValues[]): readonly RowChange[] => {
  let [old, fresh] = [0, 0]
  return diffHunks(before.map(keyOf), after.map(keyOf)).flatMap(({ removed, added, kept }) => {
    const changes = Array.from({ length: Math.max(removed.length, added.length) }, (_, index): RowChange => {
      const was = index < removed.length ? before[old + index] : undefined
      const is = index < added.length ? after[fresh + index] : undefined
      if (was && is) return { kind: 'changed', number: fresh + index + 1, before: was, after: is }
      return was ? { kind: 'removed', number: old + index + 1, before: was } : { kind: 'added', number: fresh + index + 1, after: is ?? {} }
    })
    old += removed.length + kept.length
    fresh += added.length + kept.length
    return changes
  })
}

const keyOf = (row: FieldValues): string => JSON.stringify(Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1)))
