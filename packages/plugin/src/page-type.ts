import type { Localized, Role } from '@tsuzuri/model'
import type { FieldDefinitions } from './field-definition.ts'

/** What kind of page it is: its typed fields, who writes it, what it starts with. */
export interface PageTypeDefinition {
  readonly label: Localized
  readonly fields: FieldDefinitions
  /** The dialect's text a new page of this type starts with. */
  readonly body: string
  readonly writers: readonly Role[]
  /** It is the type of the portal's home page, and of no other; that page has no other type. */
  readonly home?: boolean
  /** Blocks such a page must have, by name. */
  readonly requires?: readonly string[]
}

export const definePageType = (definition: PageTypeDefinition): PageTypeDefinition => definition
