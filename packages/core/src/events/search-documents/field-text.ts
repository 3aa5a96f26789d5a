import type { FieldValue, FieldValues } from '@tsuzuri/model'
import type { FieldDefinitions, FieldKind } from '@tsuzuri/plugin'

/**
 * These hold ids, which nobody looks for and nobody shall be shown; what they stand for is found by itself. A moment is kept as that of
 * Greenwich, whose day is another one than people see.
 */
const notWords: ReadonlySet<FieldKind | undefined> = new Set(['member', 'person', 'page', 'record', 'file-version', 'datetime'])

/** The words of fields, of choices those that people see. */
export const fieldText = (definitions: FieldDefinitions, values: FieldValues): string =>
  Object.entries(values)
    .filter(([name]) => !notWords.has(definitions[name]?.kind))
    .flatMap(([name, value]) => wordsOf(value).map((word) => definitions[name]?.choices?.[word]?.ja ?? word))
    .join('\n')

const wordsOf = (value: FieldValue): readonly string[] => {
  if (value === null || typeof value === 'boolean') return []
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return Object.values(value).flatMap(wordsOf)
}
