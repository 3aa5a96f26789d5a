import type { PortalRecord } from '@tsuzuri/model'
import { getColumns } from 'drizzle-orm'
import type { ListOrder, SortValue } from '../list/list-order.ts'
import type { RecordFilter } from '../stores/record-store.ts'
import type { Tables } from '../tables/tables.ts'

/** A record with what lists sort it by. */
export type RecordRow = Omit<Tables['records']['$inferSelect'], 'titleFolded' | 'textFolded'>

/** The columns of a `RecordRow`: without the texts that serve finding only, which may be longer than all else. */
export const recordColumns = (records: Tables['records']) => {
  const { titleFolded: _title, textFolded: _text, ...columns } = getColumns(records)
  return columns
}

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
    nullable: by === 'dueAt',
    key: (row): { value: SortValue; tie: string } => ({ value: row[column], tie: row.id }),
  }
}

/** The record without what stands in its row for sorting only. */
export const toRecord = ({ whenAt: _when, parentId: _parent, ...record }: RecordRow): PortalRecord => record
