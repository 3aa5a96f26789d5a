import type { PortalRecord } from '@tsuzuri/model'
import type { ListOrder, SortValue } from '../list/list-order.ts'
import type { RecordFilter } from '../stores/record-store.ts'
import type { Tables } from '../tables/tables.ts'

export type RecordRow = Tables['records']['$inferSelect']

const contents = {
  createdAt: 'time',
  updatedAt: 'time',
  startsAt: 'time',
  dueAt: 'time',
  number: 'number',
  title: 'text',
  state: 'text',
} as const

/** The order of a list of records. `startsAt` is that of their time, at which `from` and `to` look. */
export const recordOrder = (records: Tables['records'], { by, direction }: RecordFilter['order']): ListOrder<RecordRow> => {
  const column = by === 'startsAt' ? 'whenAt' : by
  return {
    name: `records-${by}-${direction}`,
    direction,
    column: records[column],
    holds: contents[by],
    tie: records.id,
    nullable: by === 'dueAt' || by === 'number',
    key: (row): { value: SortValue; tie: string } => ({ value: row[column], tie: row.id }),
  }
}

/** The record without what stands in its row for searching and sorting only. */
export const toRecord = ({ whenAt: _when, titleFolded: _title, textFolded: _text, ...record }: RecordRow): PortalRecord => record
