import type { Localized } from '@tsuzuri/model'

/** What is wrong with a cell of a file of rows, or with a row of it; or how it was understood. */
export interface ImportFlawView {
  readonly line: number
  /** The heading; empty where it is the row. */
  readonly column: string
  readonly path: string
  readonly value: string
  readonly words: Localized
}

/** A file of rows, and what its rows would come to, or came to. */
export interface ImportView {
  readonly id: string
  readonly collection: string
  readonly name: string
  readonly at: string
  /** Null: nothing was taken in. */
  readonly takenAt: string | null
  readonly report: {
    readonly rows: number
    readonly added: number
    readonly changed: number
    readonly same: number
    readonly flawed: number
    readonly flaws: readonly ImportFlawView[]
    readonly notes: readonly ImportFlawView[]
  }
  /** When the very same file was taken in before, and by whom. */
  readonly before: { readonly at: string; readonly by: string } | null
}
