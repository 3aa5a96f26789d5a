import type { FieldValues } from '@tsuzuri/model'
import { type FieldFlaw, fieldFlaws, type PageTypeDefinition } from '@tsuzuri/plugin'

/** What is wrong with the fields of a page, each in a plain sentence. They are kept as they were typed; names the type does not know may hold anything. */
export const pageFlaws = (type: PageTypeDefinition | undefined, fields: FieldValues): readonly FieldFlaw[] => {
  if (!type) return []
  const single = Object.entries(type.fields).flatMap(([name, definition]) =>
    Object.hasOwn(fields, name) ? fieldFlaws(name, definition, fields[name] ?? null) : [],
  )
  return [...single, ...(type.check?.(fields) ?? [])]
}
