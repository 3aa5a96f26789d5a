import { type FieldValue, type FieldValues, rowsOf } from '@tsuzuri/model'
import type { FieldDefinition, FieldDefinitions, FieldKind } from '@tsuzuri/plugin'

/**
 * These hold ids, which nobody looks for and nobody shall be shown; what they stand for is found by itself. A moment is kept as that of
 * Greenwich, whose day is another one than people see.
 */
const notWords: ReadonlySet<FieldKind | undefined> = new Set(['member', 'person', 'page', 'record', 'file-version', 'datetime'])

/** The words of fields, of choices those that people see; of a table those of its rows. */
export const fieldText = (definitions: FieldDefinitions, values: FieldValues): string =>
  Object.entries(values)
    .flatMap(([name, value]) => textOf(definitions[name], value))
    .join('\n')

const textOf = (definition: FieldDefinition | undefined, value: FieldValue): readonly string[] => {
  const rows = definition?.kind === 'table' ? rowsOf(value) : null
  if (rows) return rows.map((row) => fieldText(definition?.columns ?? {}, row).replaceAll('\n', ' '))
  return notWords.has(definition?.kind) ? [] : wordsOf(value).map((word) => definition?.choices?.[word]?.ja ?? word)
}

const wordsOf = (value: FieldValue): readonly string[] => {
  if (value === null || typeof value === 'boolean') return []
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return Object.values(value).flatMap(wordsOf)
}
