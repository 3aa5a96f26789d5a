import type { FieldValues } from '@tsuzuri/model'
import type { FieldDefinitions } from '@tsuzuri/plugin'
import type { Element } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import type { FieldContext } from './fields/field-context.ts'
import { formatField } from './fields/format-field.ts'
import { wordsOf } from './words.ts'

/**
 * A page's typed fields, in the order they are declared: the filled ones as a list of labels and values, the empty ones
 * by name in a fold, so that they do not drown what is known.
 */
export const renderFields = (definitions: FieldDefinitions, fields: FieldValues, context: FieldContext): Element => {
  const { locale } = context
  const words = wordsOf(locale)
  const all = Object.entries(definitions).map(([name, definition]) => ({
    name,
    definition,
    text: formatField(definition, Object.hasOwn(fields, name) ? fields[name] : undefined, context),
  }))
  const filled = all.filter(({ text }) => text !== undefined)
  const empty = all.filter(({ text }) => text === undefined)
  const rows = filled.map(({ name, definition, text }) =>
    h('div', { className: ['field'], dataField: name, dataKind: definition.kind }, [
      h('dt', definition.label[locale]),
      h('dd', text ?? ''),
    ]),
  )
  return h('div', { className: ['page-fields'] }, [
    ...(rows.length > 0 ? [h('dl', { className: ['fields'], ariaLabel: words.fields }, rows)] : []),
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
