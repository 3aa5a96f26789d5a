import type { Locale } from '@tsuzuri/model'
import type { FieldFlaw } from '@tsuzuri/plugin'
import type { Element } from 'hast'

/** What the values of fields are worded with. */
export interface FieldContext {
  readonly locale: Locale
  /** IANA name, for dates with a time. */
  readonly timeZone: string
  /** What is wrong with the values, each told beside its own. */
  readonly flaws?: readonly FieldFlaw[] | undefined
  /** What the page's type draws of its fields. */
  readonly head?: readonly Element[] | undefined
  /** The name of what an id stands for (member, person, page, record, file version); the id itself is shown without. */
  readonly nameOf?: ((kind: string, id: string) => string | undefined) | undefined
}
