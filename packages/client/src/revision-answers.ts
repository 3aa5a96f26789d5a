import type { FieldValue, FieldValues, Revision } from '@tsuzuri/model'
import type { Wire } from './wire.ts'

export type RevisionInfo = Wire<Omit<Revision, 'markdown' | 'fields'>>
export interface Word {
  readonly text: string
  readonly op: 'same' | 'added' | 'removed'
}
export interface BlockChange {
  readonly kind: 'same' | 'added' | 'removed' | 'changed' | 'moved'
  readonly before?: string
  readonly after?: string
  readonly words?: readonly Word[]
  /** The block as it is read, with what changed in it marked. */
  readonly html?: string
  /** For what shows rows: what it is called and what is set for it, of a changed one what is set otherwise. */
  readonly block?: ShownBlock
}
/** Null where it is not set. */
export interface WordChange {
  readonly before: string | null
  readonly after: string | null
}
export interface ShownBlock {
  readonly label: string
  readonly caption?: WordChange
  readonly attributes: readonly (WordChange & { readonly label: string })[]
}
/** Who wrote a passage, and the version it first was in; null for what nobody knows, or is in no version yet. */
export interface AuthorNote {
  readonly author: { readonly id: string; readonly name: string } | null
  readonly revision: { readonly number: number; readonly createdAt: string } | null
}
export interface AuthoredBlock {
  readonly block: number
  readonly type: string
  readonly passages: readonly { readonly from: number; readonly to: number; readonly text: string; readonly note: number }[]
  /** As it is read, each passage in a `span.written` with the place of its note as `data-note`. */
  readonly html?: string
  /** For what shows rows. */
  readonly placed?: ShownBlock
}
export interface PageAuthors {
  readonly number: number | null
  readonly people: readonly { readonly id: string; readonly name: string; readonly characters: number }[]
  readonly notes: readonly AuthorNote[]
  readonly items: readonly AuthoredBlock[]
  readonly next: string | null
}
export interface FieldChange {
  readonly field: string
  readonly before: FieldValue
  readonly after: FieldValue
  /** Of a table: the rows that differ; `number` counts from 1. */
  readonly rows?: readonly {
    readonly kind: 'added' | 'removed' | 'changed'
    readonly number: number
    readonly before?: FieldValues
    readonly after?: FieldValues
  }[]
}
export interface NameChange {
  readonly before: string
  readonly after: string
}
export interface RevisionDiff {
  readonly title?: NameChange
  /** By the name of the type. */
  readonly type?: NameChange
  readonly fields: readonly FieldChange[]
  readonly blocks: readonly BlockChange[]
}

export interface RestoredPage {
  /** The version that the page is as again, and the one that was made of it. */
  readonly restored: number
  readonly revision: number
}
