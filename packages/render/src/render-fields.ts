import type { FieldValues } from '@tsuzuri/model'
import type { FieldDefinitions } from '@tsuzuri/plugin'
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { FieldContext } from './fields/field-context.ts'
import { formatField } from './fields/format-field.ts'
import { wordsOf } from './words.ts'

/** A page's typed fields as a list of labels and values, in the order they are declared; empty ones say so. */
export const renderFields = (definitions: FieldDefinitions, fields: FieldValues, context: FieldContext): Element => {
  const { locale } = context
  const rows = Object.entries(definitions).map(([name, definition]) => {
    const text = formatField(definition, Object.hasOwn(fields, name) ? fields[name] : undefined, context)
    return h('div', { className: ['field'], dataField: name, dataKind: definition.kind }, [
      h('dt', definition.label[locale]),
      text === undefined ? h('dd', { className: ['is-empty'] }, wordsOf(locale).empty) : h('dd', text),
    ])
  })
  return h('dl', { className: ['fields'], ariaLabel: wordsOf(locale).fields }, rows)
}
