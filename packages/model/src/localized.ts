/** The languages people can choose. Every word a person reads exists in both. */
export const locales = ['ja', 'en'] as const
export type Locale = (typeof locales)[number]

/** A text in every language of the product. */
export type Localized = Readonly<Record<Locale, string>>
/** By which tag dates and numbers are formatted: English has the day before the month. */
export const languageTags: Localized = { ja: 'ja-JP', en: 'en-GB' }
