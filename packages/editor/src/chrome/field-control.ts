import type { FieldValue } from '@tsuzuri/model'
import type { Words } from '../words.ts'
import type { EditableField } from './fields-form.ts'

export interface FieldControl {
  readonly input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
  readonly show: (value: FieldValue) => void
}

const numbers = new Set(['number', 'money', 'day-of-month'])
const inputTypes: Readonly<Record<string, string>> = { date: 'date', number: 'number', money: 'number', 'day-of-month': 'number' }

/** A native control for one field. `change` is called with a value that fits the field's kind, or null for empty. */
export const fieldControl = (field: EditableField, locale: 'ja' | 'en', t: Words, change: (value: FieldValue) => void): FieldControl => {
  if (field.kind === 'boolean' || (field.kind === 'choice' && !field.many)) return choiceControl(field, locale, t, change)
  const input = field.kind === 'long-text' ? document.createElement('textarea') : document.createElement('input')
  if (input instanceof HTMLInputElement) {
    input.type = field.many ? 'text' : (inputTypes[field.kind] ?? 'text')
    if (field.kind === 'day-of-month') Object.assign(input, { min: '1', max: '31', step: '1' })
    if (field.kind === 'money') input.step = '1'
    if (field.kind === 'number') input.step = 'any'
  }
  input.addEventListener('change', () => {
    if (input.checkValidity()) change(read(field, input.value))
    else input.reportValidity()
  })
  return { input, show: (value) => (input.value = write(value)) }
}

const choiceControl = (field: EditableField, locale: 'ja' | 'en', t: Words, change: (value: FieldValue) => void): FieldControl => {
  const input = document.createElement('select')
  const choices =
    field.kind === 'boolean'
      ? [
          ['true', t.yes],
          ['false', t.no],
        ]
      : Object.entries(field.choices ?? {}).map(([value, label]) => [value, label[locale]])
  input.append(new Option(t.empty, ''), ...choices.map(([value, label]) => new Option(label, value)))
  input.addEventListener('change', () => {
    if (input.value === '') change(null)
    else change(field.kind === 'boolean' ? input.value === 'true' : input.value)
  })
  return { input, show: (value) => (input.value = value === null ? '' : String(value)) }
}

const read = ({ kind, many }: EditableField, text: string): FieldValue => {
  if (text.trim() === '') return null
  if (many)
    return text
      .split(/[、,]/)
      .map((part) => part.trim())
      .filter(Boolean)
  return numbers.has(kind) ? Number(text) : text
}

const write = (value: FieldValue): string => (Array.isArray(value) ? value.map(String).join('、') : value === null ? '' : String(value))
