import type { Locale } from '@tsuzuri/model'
import { numberFormat } from '@tsuzuri/model/kept-format'

/** A size in bytes as people say it: `820 B`, `12.4 KB`, `3.1 MB` (steps of 1,024). */
export const formatSize = (bytes: number, locale: Locale): string => {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  let size = bytes
  let unit = 0
  while (size >= 1023.95 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${numberFormat(locale, { maximumFractionDigits: unit === 0 ? 0 : 1 }).format(size)} ${units[unit]}`
}
