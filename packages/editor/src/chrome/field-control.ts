import { type FieldValue, typedSpans } from '@tsuzuri/model'
import { zonedIso } from '@tsuzuri/ui/live/zoned-iso.ts'
import type { Words } from '../words.ts'
import type { EditableField } from './fields-form.ts'

export interface FieldControl {
  readonly input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
  readonly show: (value: FieldValue) => void
}

/** What controls need to know of the portal. */
export interface FieldContext {
  readonly locale: 'ja' | 'en'
  readonly t: Words
  /** The portal's IANA time zone. */
  readonly timeZone: string
  readonly members: readonly { readonly userId: string; readonly name: string }[]
}

const numbers = new Set(['number', 'money', 'day-of-month'])
const inputTypes: Readonly<Record<string, string>> = {
  date: 'date',
  datetime: 'datetime-local',
  number: 'number',
  money: 'number',
  'day-of-month': 'number',
}

/** A native control for one field. `change` is called with a value that fits the field's kind, or null for empty. */
export const fieldControl = (field: EditableField, context: FieldContext, change: (value: FieldValue) => void): FieldControl => {
  const choices = choicesOf(field, context)
  if (choices && !field.many)
    return choiceControl(choices, { t: context.t, gone: field.kind === 'member' ? context.t.gone : undefined }, (value) =>
      change(field.kind === 'boolean' && value !== null ? value === 'true' : value),
    )
  const input = field.kind === 'long-text' ? document.createElement('textarea') : document.createElement('input')
  if (input instanceof HTMLInputElement) {
    input.type = field.many ? 'text' : (inputTypes[field.kind] ?? 'text')
    if (!field.many && (field.kind === 'date' || field.kind === 'datetime')) Object.assign(input, typedSpans[field.kind])
    if (field.kind === 'day-of-month') Object.assign(input, { min: '1', max: '31', step: '1' })
    if (field.kind === 'money') input.step = '1'
    if (field.kind === 'number') input.step = 'any'
  }
  input.addEventListener('change', () => {
    if (input.checkValidity()) change(read(field, input.value, context.timeZone))
    else input.reportValidity()
  })
  return {
    input,
    show: (value) => (input.value = field.kind === 'datetime' && !field.many ? toLocal(value, context.timeZone) : write(value)),
  }
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** What can be chosen for a field; undefined where it is typed. */
const choicesOf = ({ kind, choices = {} }: EditableField, { locale, t, members }: FieldContext): readonly Choice[] | undefined => {
  if (kind === 'boolean')
    return [
      { value: 'true', label: t.yes },
      { value: 'false', label: t.no },
    ]
  if (kind === 'choice') return Object.entries(choices).map(([value, label]) => ({ value, label: label[locale] }))
  return kind === 'member' ? members.map(({ userId, name }) => ({ value: userId, label: name })) : undefined
}

interface ChoiceWords {
  readonly t: Words
  /** What is called so that is no choice any more; itself unless told. */
  readonly gone: string | undefined
}

const choiceControl = (choices: readonly Choice[], { t, gone }: ChoiceWords, change: (value: string | null) => void): FieldControl => {
  const input = document.createElement('select')
  input.append(new Option(t.empty, ''), ...choices.map(({ value, label }) => new Option(label, value)))
  input.addEventListener('change', () => change(input.value === '' ? null : input.value))
  return {
    input,
    show: (value) => {
      const text = value === null ? '' : String(value)
      // Somebody who has left the portal, or a choice of an older version: kept until another is chosen.
      if (![...input.options].some((option) => option.value === text)) input.append(new Option(gone ?? text, text))
      input.value = text
    },
  }
}

const read = ({ kind, many }: EditableField, text: string, timeZone: string): FieldValue => {
  if (text.trim() === '') return null
  if (kind === 'datetime' && !many) return zonedIso(text, timeZone)
  if (many)
    return text
      .split(/[、,]/)
      .map((part) => part.trim())
      .filter(Boolean)
  return numbers.has(kind) ? Number(text) : text
}

/** An instant as a `datetime-local` control takes it, on the portal's clock. */
const toLocal = (value: FieldValue, timeZone: string): string => {
  const instant = new Date(typeof value === 'string' ? value : Number.NaN)
  return Number.isNaN(instant.getTime()) ? '' : instant.toLocaleString('sv-SE', { timeZone }).slice(0, 16).replace(' ', 'T')
}

const write = (value: FieldValue): string => (Array.isArray(value) ? value.map(String).join('、') : value === null ? '' : String(value))
