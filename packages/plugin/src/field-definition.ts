import type { Localized, Role } from '@tsuzuri/model'

export const fieldKinds = [
  'text',
  'long-text',
  'number',
  'money',
  'date',
  'datetime',
  'day-of-month',
  'boolean',
  'choice',
  'member',
  'person',
  'file-version',
  'page',
  'record',
  /** An RFC 5545 RRULE without `DTSTART`: `FREQ=MONTHLY;BYMONTHDAY=25`. */
  'recurrence',
  /** Rows of `columns`: a list of objects. Of pages alone. */
  'table',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/** One field of a page type or of a collection: declared once, checked, labelled and shown from here. */
export interface FieldDefinition {
  readonly kind: FieldKind
  readonly label: Localized
  readonly help?: Localized
  readonly required?: boolean
  /** A list of such values instead of one. */
  readonly many?: boolean
  /** For `choice`: stored value → label, in the order people see. */
  readonly choices?: Readonly<Record<string, Localized>>
  /** For `table`: what each row has, in the order people see; of any kind but a table. */
  readonly columns?: Readonly<Record<string, FieldDefinition>>
  /** For `number`: what is counted, as it stands behind the figure: 名, hours. */
  readonly unit?: Localized
  /** Of a page: it tells of the page itself, as who keeps it does, so that other pages may well say the same. */
  readonly ofPage?: boolean
  /** Longest text in UTF-16 units; `longest.field` unless told. */
  readonly maxLength?: number
  /** What becomes of half-width kana (ｶﾅ) that come in a file: they are widened unless told; banks ask for them as they are. */
  readonly halfWidthKana?: 'widened' | 'kept' | 'refused'
  /** Who may write it; whoever may write the page or record, unless told. */
  readonly writers?: readonly Role[]
}
export type FieldDefinitions = Readonly<Record<string, FieldDefinition>>

/** A field of a collection. Those of a page are co-edited with its text, and read by whoever reads the page. */
export interface RecordFieldDefinition extends FieldDefinition {
  /** Who may read it; whoever may read the record, unless told. `firmRoles`: it is firm only (社内限り). */
  readonly readers?: readonly Role[]
  /** Of texts: the portal's own list they are chosen from. */
  readonly offers?: 'checkItems'
}
export type RecordFieldDefinitions = Readonly<Record<string, RecordFieldDefinition>>
