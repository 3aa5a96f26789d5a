import type { Locale } from '@tsuzuri/model'

export interface Inquiry {
  readonly name: string
  /** May be empty. */
  readonly company: string
  readonly email: string
  readonly text: string
  /** The language in which the receipt is written. */
  readonly locale: Locale
}
