import type { FieldValue, Locale } from '@tsuzuri/model'
import type { CollectionDefinition } from '../collection.ts'

/** The label of a choice field's value: empty where it has none, the bare value where that is no longer offered. */
export const choiceLabel = (collection: CollectionDefinition, field: string, value: FieldValue | undefined, locale: Locale): string => {
  if (typeof value !== 'string') return ''
  const choices = collection.fields[field]?.choices ?? {}
  return (Object.hasOwn(choices, value) ? choices[value]?.[locale] : undefined) ?? value
}
