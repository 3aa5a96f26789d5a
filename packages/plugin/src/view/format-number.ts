import type { Locale } from '@tsuzuri/model'
import { numberFormat } from '@tsuzuri/model/kept-format'

/** A number with its thousands apart: `1,234.5`. */
export const formatNumber = (number: number, locale: Locale): string => numberFormat(locale, { maximumFractionDigits: 2 }).format(number)
