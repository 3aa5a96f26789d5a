import type { FieldValues, Locale } from '@tsuzuri/model'
import { h } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import { wordsOf } from './words.ts'

/** The fields of a page whose type nobody knows any more: each under its own name, as it is kept. */
export const renderRawFields = (fields: FieldValues, locale: Locale): Element => {
  const words = wordsOf(locale)
  const rows = Object.entries(fields).map(([name, value]) =>
    h('div', { className: ['field'], dataField: name }, [
      h('dt', name),
      h('dd', typeof value === 'string' ? value : JSON.stringify(value)),
    ]),
  )
  return h('div', { className: ['page-fields'] }, [
    h('p', { className: ['field-flaw'] }, words.typeGone),
    ...(rows.length > 0 ? [h('dl', { className: ['fields'], ariaLabel: words.fields }, rows)] : []),
  ])
}
