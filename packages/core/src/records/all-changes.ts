import type { RecordStore } from '@tsuzuri/db'
import type { RecordChange, RecordId } from '@tsuzuri/model'

/** The whole history of a record, oldest first, read in pieces. */
export const allChanges = async function* (records: RecordStore, id: RecordId): AsyncGenerator<RecordChange> {
  let cursor: string | undefined
  do {
    const list = await records.changes(id, { limit: 200, cursor })
    yield* list.items
    cursor = list.next ?? undefined
  } while (cursor !== undefined)
}
