import { stringify } from 'csv-stringify/sync'
import type { RecordTable, Row } from './record-table.ts'

/** RFC 4180, with the mark by which Excel knows UTF-8. */
const lines = (rows: readonly Row[]): Uint8Array =>
  new TextEncoder().encode(
    stringify(
      rows.map((row) => [...row]),
      { record_delimiter: 'windows' },
    ),
  )

/** A table as CSV, batch by batch as it is taken. */
export const csvStream = ({ headings, batches }: RecordTable): ReadableStream<Uint8Array> => {
  const iterator = batches[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('\uFEFF'))
      controller.enqueue(lines([headings]))
    },
    pull: async (controller) => {
      const next = await iterator.next()
      if (next.done) controller.close()
      else if (next.value.length > 0) controller.enqueue(lines(next.value))
    },
    cancel: async () => void (await iterator.return?.()),
  })
}
