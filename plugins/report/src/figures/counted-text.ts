import type { Locale } from '@tsuzuri/model'
import { formatNumber } from '@tsuzuri/plugin/view'
import { reports } from '../reports.ts'
import type { FigureName } from './figure-names.ts'

/** A figure with what it counts behind it: `12件`, `44.5 hours`. */
export const countedText = (name: FigureName, value: number, locale: Locale): string =>
  [formatNumber(value, locale), reports.fields[name].unit[locale]].join(locale === 'ja' ? '' : ' ').trim()
