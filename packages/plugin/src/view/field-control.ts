import { type Locale, longest, typedSpans } from '@tsuzuri/model'
import type { Element } from 'hast'
import { h } from './h.ts'
import type { FieldDefinition, FieldKind } from '../field-definition.ts'

export interface FieldControl {
  readonly name: string
  readonly definition: FieldDefinition
  readonly locale: Locale
  readonly value?: string | undefined
  readonly offer?: readonly { readonly value: string; readonly label: string }[] | undefined
}

const inputTypes: Partial<Record<FieldKind, string>> = {
  number: 'number',
  money: 'number',
  date: 'date',
  datetime: 'datetime-local',
  'day-of-month': 'number',
  boolean: 'checkbox',
}
const requiredWord = { ja: '必須', en: 'required' }

/** A native control of one field with its label, help and a place for its problem. Nothing needs an id: the label holds it all. */
export const fieldControl = ({ name, definition, locale, value, offer }: FieldControl): Element =>
  h('label', { className: ['field', `field--${definition.kind}`], dataField: name }, [
    h('span', { className: ['field__label'] }, [
      definition.label[locale],
      ...(definition.required ? [h('span', { className: ['field__required'] }, ` (${requiredWord[locale]})`)] : []),
    ]),
    control({ name, definition, locale, value, offer }),
    ...(definition.help ? [h('span', { className: ['field__help'] }, definition.help[locale])] : []),
    h('span', { className: ['field__error'], dataProblemOf: name }),
  ])

const control = ({ name, definition, locale, value, offer }: FieldControl): Element => {
  const shared = { name, className: ['field__control'], dataKind: definition.kind, ...(definition.required ? { required: true } : {}) }
  const choices = offer ?? Object.entries(definition.choices ?? {}).map(([key, label]) => ({ value: key, label: label[locale] }))
  if (choices.length > 0 || definition.kind === 'choice') {
    return h('select', shared, [
      ...(definition.required ? [] : [h('option', { value: '' }, '—')]),
      ...choices.map((choice) => h('option', { value: choice.value, ...(choice.value === value ? { selected: true } : {}) }, choice.label)),
    ])
  }
  if (definition.kind === 'long-text')
    return h('textarea', { ...shared, rows: 4, maxLength: definition.maxLength ?? longest.field }, value ?? '')
  const type = inputTypes[definition.kind] ?? 'text'
  return h('input', {
    ...shared,
    type,
    ...(type === 'text' ? { maxLength: definition.maxLength ?? longest.field } : {}),
    ...(definition.kind === 'date' || definition.kind === 'datetime' ? typedSpans[definition.kind] : {}),
    ...(type === 'number' ? { step: definition.kind === 'number' ? 'any' : '1' } : {}),
    ...(value !== undefined ? { value } : type === 'checkbox' ? { value: 'true' } : {}),
  })
}
