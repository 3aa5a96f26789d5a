import type { Locale } from '@tsuzuri/model'

/** A number with its thousands apart: `1,234.5`. */
export const formatNumber = (number: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(number)
