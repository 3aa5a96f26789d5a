import type { RecordView } from '@tsuzuri/client'
import type { Locale } from '@tsuzuri/model'

export interface Move {
  readonly to: string
  readonly label: string
  readonly needsComment: boolean
  /** What is said with it stays within the firm. */
  readonly firmOnlyComment: boolean
  /** Columns and fields to be filled first that are still empty. */
  readonly needs: readonly string[]
  /** What else is written with it, as it stands or anew. */
  readonly fills: readonly string[]
}

/** What the visitor may do next with a row, the way forward first: what needs no explaining before what sends it back. */
export const moves = (record: RecordView, locale: Locale): readonly Move[] =>
  record.may.transitions
    .map(({ to, label, requires, fills, firmOnlyComment = false }) => ({
      to,
      label: label[locale],
      needsComment: requires.includes('comment'),
      firmOnlyComment,
      needs: requires.filter((name) => name !== 'comment' && !fills.includes(name) && isEmpty(record, name)),
      fills,
    }))
    .toSorted((one, other) => Number(one.needsComment) - Number(other.needsComment))

const isEmpty = (record: RecordView, name: string): boolean => {
  const value =
    name === 'dueAt' ? record.dueAt : name === 'startsAt' ? record.startsAt : name === 'assignee' ? record.assignee : record.fields[name]
  return value === null || value === undefined || value === ''
}
