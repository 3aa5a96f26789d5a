import type { FieldValue, FieldValues } from '@tsuzuri/model'
import type { FieldDefinition, FieldDefinitions } from '@tsuzuri/plugin'
import type { Element } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import type { FieldContext } from './fields/field-context.ts'
import { formatField } from './fields/format-field.ts'
import { tableElement } from './fields/table-element.ts'
import { wordsOf } from './words.ts'

/**
 * A page's typed fields, in the order they are declared: the filled ones as a list of labels and values, each with what is wrong with it,
 * the empty ones by name in a fold, so that they do not drown what is known. Tables stand below.
 */
export const renderFields = (definitions: FieldDefinitions, fields: FieldValues, context: FieldContext): Element => {
  const { locale, flaws = [], head = [] } = context
  const words = wordsOf(locale)
  const all = Object.entries(definitions).map(([name, definition]) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined
    const own = flaws.filter(({ field }) => field === name || field.startsWith(`${name}.`))
    return { name, definition, flaws: own, ...shownAs(definition, value, { ...context, flaws: own }) }
  })
  const filled = all.filter(({ text }) => text !== undefined)
  const tables = all.filter(({ table }) => table !== undefined)
  const empty = all.filter(({ text, table }) => text === undefined && table === undefined)
  const rows = filled.map(({ name, definition, text, flaws: own }) =>
    h('div', { className: ['field'], dataField: name, dataKind: definition.kind }, [
      h('dt', definition.label[locale]),
      h('dd', [text ?? '', ...own.map(({ words: said }) => h('p', { className: ['field-flaw'] }, said[locale]))]),
    ]),
  )
  return h('div', { className: ['page-fields'] }, [
    ...(rows.length > 0 ? [h('dl', { className: ['fields'], ariaLabel: words.fields }, rows)] : []),
    ...head,
    ...tables.flatMap(({ table }) => table ?? []),
    ...(empty.length > 0
      ? [
          h('details', { className: ['page-fields__empty'] }, [
            h('summary', words.emptyFields(empty.length)),
            h('p', empty.map(({ definition }) => definition.label[locale]).join(locale === 'ja' ? '、' : ', ')),
          ]),
        ]
      : []),
  ])
}

interface Shown {
  readonly text?: string | undefined
  readonly table?: Element | undefined
}

/** A table as one; what stands in its place and is none as it was typed. */
const shownAs = (definition: FieldDefinition, value: FieldValue | undefined, context: FieldContext): Shown => {
  if (definition.kind !== 'table') return { text: formatField(definition, value, context) }
  const table = tableElement(definition, value, context)
  return table === null ? { text: value === undefined || value === null ? undefined : JSON.stringify(value) } : { table }
}
