import type { Locale } from '@tsuzuri/model'

/** What the values of fields are worded with. */
export interface FieldContext {
  readonly locale: Locale
  /** IANA name, for dates with a time. */
  readonly timeZone: string
  /** The name of what an id stands for (member, person, page, record, file version); the id itself is shown without. */
  readonly nameOf?: ((kind: string, id: string) => string | undefined) | undefined
}
