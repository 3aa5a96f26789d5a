import type { Locale, Localized } from '@tsuzuri/model'

/** A declared text in the visitor's language. */
export const localized = (text: Localized | string | undefined, locale: Locale): string =>
  typeof text === 'string' ? text : (text?.[locale] ?? '')
