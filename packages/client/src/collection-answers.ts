import type { FieldValues, Localized, Role, Side, Turns } from '@tsuzuri/model'

export interface FieldInfo {
  readonly kind: string
  readonly label: Localized
  readonly help?: Localized
  readonly required?: boolean
  readonly many?: boolean
  readonly maxLength?: number
  /** The roles that write it; all that may write the row unless told. */
  readonly writers?: readonly Role[]
  /** The roles that read it; all that may read the row unless told. */
  readonly readers?: readonly Role[]
  readonly unit?: Localized
  readonly choices?: Readonly<Record<string, Localized>>
  /** Of a table: what each row has. */
  readonly columns?: Readonly<Record<string, FieldInfo>>
  /** The portal's own texts that are chosen from. */
  readonly offers?: readonly string[]
}
export interface StateInfo {
  readonly label: Localized
  readonly ball: Side | null
  readonly final?: boolean
  /** It was given up. */
  readonly dropped?: boolean
  /** Names of values that both sides have agreed on by then: a step alone changes them. */
  readonly settled?: readonly string[]
  /** What came here stays as it is. */
  readonly frozen?: boolean
  readonly note?: NoteInfo
}
/** What to know or do in a state or at a step. */
export interface NoteInfo extends Localized {
  /** Told to the firm's people alone. */
  readonly firmOnly?: boolean
}
/** A collection as its plugin declares it, as far as showing it goes. */
export interface CollectionInfo {
  readonly name: string
  readonly label: Localized
  /** What one of its rows is called. */
  readonly one: Localized
  readonly columns: Readonly<
    Partial<
      Record<
        'title' | 'assignee' | 'startsAt' | 'dueAt',
        { readonly label: Localized; readonly required?: boolean; readonly writers?: readonly Role[] }
      >
    >
  >
  readonly fields: Readonly<Record<string, FieldInfo>>
  readonly states: Readonly<Record<string, StateInfo>>
  readonly initial: string
  readonly transitions: readonly (Turns['transitions'][number] & { readonly to: string })[]
  readonly numbered: boolean
  /** What is written, beside the title, when the firm begins the same row in many portals at once; null where it cannot. */
  readonly broadcast: readonly string[] | null
  /** How a row that one makes oneself begins. */
  readonly begins: {
    /** The states it may begin in, and the one it mostly does. */
    readonly states: readonly string[]
    readonly state: string
    readonly fields: FieldValues
    /** A form proposes oneself as the assignee; its time is that of writing, where none is told. */
    readonly byWriter: boolean
    readonly startsNow: boolean
  }
  readonly may: { readonly create: boolean; readonly update: boolean }
}
/** A state a row may go to now. */
export interface TransitionInfo {
  readonly to: string
  readonly label: Localized
  /** What must be filled for it: fields by name, columns, or `comment`. */
  readonly requires: readonly string[]
  /** What is written with it, also where it was settled. */
  readonly fills: readonly string[]
  readonly note?: NoteInfo
  /** What is said with it stays within the firm. */
  readonly firmOnlyComment?: boolean
}
