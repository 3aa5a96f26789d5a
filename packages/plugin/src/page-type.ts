import type { FieldValues, Locale, Localized, Role } from '@tsuzuri/model'
import type { Element } from 'hast'
import type { FieldDefinitions } from './field-definition.ts'
import type { FieldFlaw } from './field-flaws.ts'

/** What kind of page it is: its typed fields, who writes it, what it starts with. */
export interface PageTypeDefinition {
  readonly label: Localized
  readonly fields: FieldDefinitions
  /** The dialect's text a new page of this type starts with. */
  readonly body: string
  readonly writers: readonly Role[]
  /** It is the type of the portal's home page, and of no other; that page has no other type. */
  readonly home?: boolean
  /** The firm publishes it: clients read its newest published revision, while the next is typed. */
  readonly published?: boolean
  /** Of a published type: the client says of each page that it is right. */
  readonly confirmed?: boolean
  /** Of a published type: each person says to have read it. */
  readonly acknowledged?: boolean
  /** The field of kind `member` that says who keeps such a page up to date. */
  readonly ownerField?: string
  /** The field of kind `date` that says by when such a page is looked over. */
  readonly reviewField?: string
  /**
   * What is wrong with its fields beside the kind of each, as days that contradict one another. Pure; the fields may hold anything,
   * since what breaks a rule is marked and kept as it was typed.
   */
  readonly check?: (fields: FieldValues) => readonly FieldFlaw[]
  /** What is drawn of its fields between the single ones and the tables. Pure, complete without scripts; the fields may hold anything. */
  readonly head?: (fields: FieldValues, locale: Locale) => readonly Element[]
  /** Blocks such a page must have, by name. */
  readonly requires?: readonly string[]
}

export const definePageType = (definition: PageTypeDefinition): PageTypeDefinition => definition
