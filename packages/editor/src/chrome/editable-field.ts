import type { FieldValues } from '@tsuzuri/model'
import type { FieldDefinition, FieldFlaw } from '@tsuzuri/plugin'
import type { Words } from '../words.ts'

/** A field as a form has to know it. */
export interface EditableField extends FieldDefinition {
  readonly name: string
}

/** What controls need to know of the portal. */
export interface FieldContext {
  readonly locale: 'ja' | 'en'
  readonly t: Words
  /** The portal's IANA time zone. */
  readonly timeZone: string
  readonly members: readonly { readonly userId: string; readonly name: string }[]
  /** What a field can refer to; none where no field does. */
  readonly pages?: readonly { readonly id: string; readonly title: string }[]
  readonly files?: readonly { readonly id: string; readonly name: string }[]
  /** What is wrong with the values as they stand. They are kept all the same. */
  readonly judge?: (fields: FieldValues) => Promise<readonly FieldFlaw[]>
}
