import type { Locale } from '@tsuzuri/model'
import { en } from './en.ts'
import { ja } from './ja.ts'

export type MessageKey = keyof typeof ja
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

/** Looks messages up in one language and fills their `{placeholders}`. */
export const translator =
  (locale: Locale): Translate =>
  (key, values = {}) =>
    (locale === 'ja' ? ja : en)[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
