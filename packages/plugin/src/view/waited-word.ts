import type { Locale } from '@tsuzuri/model'

/** How long somebody has been waited for: `3営業日`, `3 business days`. */
export const waitedWord = (days: number, locale: Locale): string =>
  locale === 'ja' ? `${days}営業日` : `${days} business ${days === 1 ? 'day' : 'days'}`
