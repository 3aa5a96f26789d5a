import { locales } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import type { PluginDefinition } from '../plugin.ts'

/** Every word a person reads exists in every language, with the same places to fill. */
export const checkMessages = ({ messages }: PluginDefinition): void => {
  test('says everything in both languages', () => {
    expect(Object.keys(messages.en).toSorted()).toEqual(Object.keys(messages.ja).toSorted())
    const empty = locales.flatMap((locale) =>
      Object.entries(messages[locale]).flatMap(([key, message]) => (message.trim() === '' ? [`${locale} ${key}`] : [])),
    )
    expect(empty).toEqual([])
  })
  test('fills the same places in both languages', () => {
    const places = (ofLocale: PluginDefinition['messages']['ja']): Readonly<Record<string, readonly string[]>> =>
      Object.fromEntries(Object.entries(ofLocale).map(([key, message]) => [key, (message.match(/\{\w+\}/g) ?? []).toSorted()]))
    expect(places(messages.en)).toEqual(places(messages.ja))
  })
}
