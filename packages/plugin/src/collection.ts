import type { FieldValues, Localized, PortalRecord, Role, Side } from '@tsuzuri/model'
import type { RecordFieldDefinitions } from './field-definition.ts'

/** The columns every record has beside its own fields; a collection says which it uses and what they are called. */
export type RecordColumn = 'title' | 'assignee' | 'startsAt' | 'dueAt'

/** What to know or do there, for whoever has the record before them. */
export interface Note extends Localized {
  /** Told to the firm's people alone (社内限り). */
  readonly firmOnly?: boolean
}

export interface StateDefinition {
  readonly label: Localized
  /** Whose turn it is in this state; null when nobody's. */
  readonly ball: Side | null
  /** Nothing is left to do; such records are not `open`. */
  readonly final?: boolean
  /** What was asked for is handed over: a due day that has passed no longer makes it late. */
  readonly delivered?: boolean
  /** What has come here stays as it is: its values are not changed and it is not thrown away; comments go on. */
  readonly frozen?: boolean
  readonly note?: Note
}

export interface TransitionDefinition {
  readonly from: readonly string[]
  readonly to: string
  readonly label: Localized
  readonly who: readonly Role[]
  /** What must be filled for it: fields by name, columns, or `comment`. */
  readonly requires?: readonly string[]
  /** Only for a record that is begun: where `to` says no more than `from` did, nobody is offered the step afterwards. */
  readonly onlyFirst?: boolean
  readonly note?: Note
  /** What is said with it stays within the firm (社内限り). Else a comment that is asked for is for both sides. */
  readonly firmOnlyComment?: boolean
}

export interface CollectionRights {
  readonly read: readonly Role[]
  readonly create: readonly Role[]
  readonly update: readonly Role[]
  readonly comment: readonly Role[]
  readonly trash: readonly Role[]
}

/** What a new record mostly begins with. Forms propose it. */
export interface Beginning {
  readonly state?: string
  readonly fields?: FieldValues
  /** Assigned to whoever writes it. */
  readonly byWriter?: boolean
  /** Its time is that of writing, where none is told, by whichever way it comes. */
  readonly startsNow?: boolean
}

/** The declaration of a collection: storage, history, rights, lists, the API and search all follow from it. */
export interface CollectionDefinition {
  /** Plural, as in addresses: `requests`. */
  readonly name: string
  readonly label: Localized
  /** What one of its records is called where records of several collections stand together; the label unless told. */
  readonly one?: Localized
  readonly columns: Readonly<Partial<Record<RecordColumn, { readonly label: Localized; readonly required?: boolean }>>>
  readonly fields: RecordFieldDefinitions
  readonly states: Readonly<Record<string, StateDefinition>>
  readonly initial: string
  /** How a record begins for who stands on a side: in the initial state with nothing filled in, unless told. */
  readonly begins?: (side: Side) => Beginning
  readonly transitions: readonly TransitionDefinition[]
  readonly rights: CollectionRights
  /** Whether records carry a public number per portal. */
  readonly numbered: boolean
  /**
   * What a record's time is, by which periods are asked for (`from`, `to`) and lists in order of time stand: a column, or a field
   * of the kind `datetime`; `startsAt` unless told. Where it is empty, the time of writing counts.
   */
  readonly when?: string
  readonly order: { readonly by: 'createdAt' | 'startsAt' | 'dueAt' | 'number'; readonly direction: 'ascending' | 'descending' }
  /** What search sees beside the title, made of fields that every reader of the collection may read. */
  readonly text: (fields: FieldValues) => string
  /** A check over several fields; answers flaws as path → what to say to whoever typed it, empty when all is well. */
  readonly check?: (record: Pick<PortalRecord, 'title' | 'startsAt' | 'dueAt' | 'fields'>) => Readonly<Record<string, Localized>>
}

export const defineCollection = <const Definition extends CollectionDefinition>(definition: Definition): Definition => definition
