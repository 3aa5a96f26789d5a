import type { FieldValue, List, ListQuery } from '@tsuzuri/model'

/** A file of rows that was looked through for a collection, and what came of it. */
export interface RecordImport {
  readonly id: string
  readonly collection: string
  /** The file's. */
  readonly name: string
  readonly sha256: string
  /** What was told of its rows, as core has it. */
  readonly report: FieldValue
  readonly actorId: string
  readonly actorName: string
  readonly at: Date
  /** When its rows were taken in; null: they were not. */
  readonly takenAt: Date | null
}

/** The imports of one portal. */
export interface ImportStore {
  insert(added: RecordImport): Promise<void>
  get(id: string): Promise<RecordImport | null>
  /** Of one person, the latest first. */
  list(query: ListQuery & { readonly collection: string; readonly actorId: string }): Promise<List<RecordImport>>
  /** The latest of a collection by which this very content was taken in. */
  takenOf(collection: string, sha256: string): Promise<RecordImport | null>
  taken(id: string, report: FieldValue, at: Date): Promise<void>
}
