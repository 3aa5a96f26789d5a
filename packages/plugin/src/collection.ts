import type { FieldValues, Localized, PortalMode, PortalRecord, Role, Side } from '@tsuzuri/model'
import type { BlockContext } from './block.ts'
import type { RecordFieldDefinitions } from './field-definition.ts'
import type { Zone } from './open-zone.ts'

/** The columns every record has beside its own fields; a collection says which it uses and what they are called. */
export type RecordColumn = 'title' | 'assignee' | 'startsAt' | 'dueAt'

export interface ColumnDefinition {
  readonly label: Localized
  readonly required?: boolean
  /** Who may write it in a portal of each mode; whoever may write the record, unless told. */
  readonly writers?: Readonly<Record<PortalMode, readonly Role[]>>
}

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
  /** It was given up: whoever adds such records up leaves it out. */
  readonly dropped?: boolean
  /** What was asked for is handed over: a due day that has passed no longer makes it late. */
  readonly delivered?: boolean
  /** What has come here stays as it is: its values are not changed and it is not thrown away; comments go on. */
  readonly frozen?: boolean
  /** What both sides have settled by then: these values are changed only by a step that fills them in anew. */
  readonly settled?: readonly string[]
  readonly note?: Note
}

/** What a step is judged by beside the record itself. */
export interface StepFacts {
  /** What the portal has checked before anything is delivered. */
  readonly checkItems: readonly string[]
  /** How many records that are parts of this one are neither final nor delivered. */
  readonly openParts: number
  /** The titles of pages it names of which clients read nothing. */
  readonly unpublished: readonly string[]
}

export interface TransitionDefinition {
  readonly from: readonly string[]
  readonly to: string
  readonly label: Localized
  readonly who: readonly Role[]
  /** What must be filled for it: fields by name, columns, or `comment`. */
  readonly requires?: readonly string[]
  /** The modes of a portal that know the step; each does, unless told. */
  readonly modes?: readonly PortalMode[]
  /** What is written with the step, also where the state has settled it. */
  readonly fills?: readonly string[]
  /** Fields that stand empty after it, to be filled in anew. */
  readonly empties?: readonly string[]
  /** Fields of the kind `datetime` that the step writes its own time into. */
  readonly stamps?: readonly string[]
  /** What the step writes that follows from other rows, by the names of fields; null writes nothing. Nobody need have the right to write them. */
  readonly works?: (record: PortalRecord, context: BlockContext) => Promise<FieldValues | null>
  /** Whoever takes the step is assigned, where nobody is. */
  readonly takes?: boolean
  /** What still stands against the step: flaws as path → what to say; empty when nothing does. */
  readonly check?: (record: Pick<PortalRecord, 'fields'>, facts: StepFacts) => Readonly<Record<string, Localized>>
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

/** How records of a collection repeat. Each time can be taken out of its series as a record of its own, as RECURRENCE-ID has it in RFC 5545. */
export interface Repeating {
  /** The field of the kind `recurrence`; whoever stands for one time has none. */
  readonly rule: string
  /** The fields that say which series a record was taken out of, and for which of its times. */
  readonly series: string
  readonly occurrence: string
  /** Whether a record has one of its times at that instant. */
  readonly fallsAt: (record: PortalRecord, at: Date, zone: Zone) => boolean
}

/** The declaration of a collection: storage, history, rights, lists, the API and search all follow from it. */
export interface CollectionDefinition {
  /** Plural, as in addresses: `requests`. */
  readonly name: string
  readonly label: Localized
  /** What one of its records is called where records of several collections stand together; the label unless told. */
  readonly one?: Localized
  readonly columns: Readonly<Partial<Record<RecordColumn, ColumnDefinition>>>
  readonly fields: RecordFieldDefinitions
  readonly states: Readonly<Record<string, StateDefinition>>
  readonly initial: string
  /** How a record begins for who stands on a side: in the initial state with nothing filled in, unless told. */
  readonly begins?: (side: Side) => Beginning
  readonly transitions: readonly TransitionDefinition[]
  readonly rights: CollectionRights
  readonly repeats?: Repeating
  /** Whether records carry a public number per portal. */
  readonly numbered: boolean
  /** The firm may begin the same record in many portals at once (一斉連絡): what is written then beside the title, by name; nothing that belongs to one portal. */
  readonly broadcast?: readonly string[]
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
