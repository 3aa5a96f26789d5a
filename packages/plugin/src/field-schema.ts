import { type FieldValue, isInTime, longest } from '@tsuzuri/model'
import { z } from 'zod'
import type { FieldDefinition, FieldDefinitions } from './field-definition.ts'

const outOfTime = 'Not a year from 1 to 9999.'

const single = (definition: FieldDefinition): z.ZodType<FieldValue> => {
  switch (definition.kind) {
    case 'text':
    case 'long-text':
    case 'recurrence':
      return z.string().max(definition.maxLength ?? longest.field)
    case 'number':
      return z.number()
    case 'money':
      return z.int()
    case 'day-of-month':
      return z.int().min(1).max(31)
    case 'boolean':
      return z.boolean()
    case 'date':
      return z.iso.date({ abort: true }).refine((day) => isInTime(new Date(day)), outOfTime)
    case 'datetime':
      return z.iso.datetime({ offset: true, abort: true }).refine((moment) => isInTime(new Date(moment)), outOfTime)
    case 'choice':
      return z.enum(Object.keys(definition.choices ?? {}) as [string, ...string[]])
    case 'member':
      return z.string().min(1).max(200)
    case 'person':
      return z.string().min(1).max(longest.personName)
    case 'file-version':
    case 'page':
    case 'record':
      return z.uuid()
    case 'table':
      // Of too many rows none is looked into.
      return z
        .array(z.any())
        .max(mostRows)
        .pipe(z.array(row(definition.columns ?? {})))
  }
}

/** As many as a page can be read with. */
const mostRows = 500

/** What stands in a column that is not declared is kept as it is. */
const row = (columns: FieldDefinitions): z.ZodType<FieldValue> => {
  const cellSchemas = Object.entries(columns).map(([name, column]) => [name, fieldSchema({ ...column, required: false })] as const)
  return z.record(z.string(), z.json()).superRefine((cells, context) => {
    for (const [name, schema] of cellSchemas) {
      const parsed = schema.safeParse(cells[name] ?? null)
      for (const { path, message } of parsed.error?.issues ?? []) context.addIssue({ code: 'custom', path: [name, ...path], message })
    }
  })
}

/** The schema of one field's value; null means empty and is refused where the field is required. A declaration's own is made once. */
export const fieldSchema = (definition: FieldDefinition): z.ZodType<FieldValue> => {
  const known = made.get(definition)
  if (known) return known
  const value: z.ZodType<FieldValue> = definition.many ? z.array(single(definition)).max(200) : single(definition)
  const schema = definition.required ? value : value.nullable()
  made.set(definition, schema)
  return schema
}

/** To make one takes longer than to check a thousand values by it. */
const made = new WeakMap<FieldDefinition, z.ZodType<FieldValue>>()
