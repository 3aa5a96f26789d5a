import type { Freeze, RecordId } from '@tsuzuri/model'

/** What was frozen with one portal's records. Nothing of it is ever changed. */
export interface FreezeStore {
  /** Throws the database's unique violation where the record has one already. */
  add(freeze: Freeze): Promise<void>
  of(recordId: RecordId): Promise<Freeze | null>
  /** In the order of their records, those after one; `limit` of them. */
  after(recordId: RecordId | null, limit: number): Promise<readonly Freeze[]>
}
