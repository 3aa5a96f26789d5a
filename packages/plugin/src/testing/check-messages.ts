import { locales } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import type { PluginDefinition } from '../plugin.ts'

/** Every word a person reads exists in every language, with the same places to fill. */
export const checkMessages = ({ messages }: PluginDefinition): void => {
  test('says everything in both languages', () => {
    expect(Object.keys(messages.en).toSorted()).toEqual(Object.keys(messages.ja).toSorted())
    for (const locale of locales) {
      for (const [key, message] of Object.entries(messages[locale])) expect(message.trim(), `${locale} ${key}`).not.toBe('')
    }
  })
  test('fills the same places in both languages', () => {
    const places = (message: string | undefined): readonly string[] => (message?.match(/\{\w+\}/g) ?? []).toSorted()
    for (const [key, message] of Object.entries(messages.ja)) expect(places(messages.en[key]), key).toEqual(places(message))
  })
}
