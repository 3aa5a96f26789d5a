import { type FieldValue, typedSpans } from '@tsuzuri/model'
import { zonedIso } from '@tsuzuri/ui/live/zoned-iso.ts'
import type { Words } from '../words.ts'
import type { EditableField, FieldContext } from './editable-field.ts'

export interface FieldControl {
  readonly input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
  readonly show: (value: FieldValue) => void
}

const numbers = new Set(['number', 'money', 'day-of-month'])
const inputTypes: Readonly<Record<string, string>> = { date: 'date', datetime: 'datetime-local' }

/** A native control for one field. `change` is called with a value that fits the field's kind, or null for empty. */
export const fieldControl = (field: EditableField, context: FieldContext, change: (value: FieldValue) => void): FieldControl => {
  const choices = choicesOf(field, context)
  if (choices && !field.many)
    return choiceControl(choices, { t: context.t, gone: goneWord(field, context.t) }, (value) =>
      change(field.kind === 'boolean' && value !== null ? value === 'true' : value),
    )
  const input = field.kind === 'long-text' ? document.createElement('textarea') : document.createElement('input')
  const type = field.many ? 'text' : (inputTypes[field.kind] ?? 'text')
  if (input instanceof HTMLInputElement) {
    input.type = type
    if (!field.many && (field.kind === 'date' || field.kind === 'datetime')) Object.assign(input, typedSpans[field.kind])
    // What is no number is kept as it is typed, and told to be none: a control for numbers would take nothing else.
    if (numbers.has(field.kind)) input.inputMode = field.kind === 'number' ? 'decimal' : 'numeric'
  }
  input.addEventListener('change', () => {
    if (input.checkValidity()) change(read(field, input.value, context.timeZone))
    else input.reportValidity()
  })
  return {
    input,
    show: (value) => {
      const local = field.kind === 'datetime' && !field.many ? toLocal(value, context.timeZone) : write(value)
      if (input instanceof HTMLInputElement) input.type = type
      input.value = local
      // A control for days shows nothing where something else was typed elsewhere.
      if (input instanceof HTMLInputElement && input.value === '' && write(value) !== '') {
        input.type = 'text'
        input.value = write(value)
      }
    },
  }
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** What can be chosen for a field; undefined where it is typed. */
const choicesOf = (
  { kind, choices = {} }: EditableField,
  { locale, t, members, pages = [], files = [] }: FieldContext,
): readonly Choice[] | undefined => {
  if (kind === 'boolean')
    return [
      { value: 'true', label: t.yes },
      { value: 'false', label: t.no },
    ]
  if (kind === 'choice') return Object.entries(choices).map(([value, label]) => ({ value, label: label[locale] }))
  if (kind === 'page') return pages.map(({ id, title }) => ({ value: id, label: title }))
  if (kind === 'file-version') return files.map(({ id, name }) => ({ value: id, label: name }))
  return kind === 'member' ? members.map(({ userId, name }) => ({ value: userId, label: name })) : undefined
}

const goneWord = ({ kind }: EditableField, t: Words): string | undefined =>
  kind === 'member' ? t.gone : kind === 'page' || kind === 'file-version' ? t.goneThing : undefined

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
  if (many)
    return text
      .split(/[、,]/)
      .map((part) => part.trim())
      .filter(Boolean)
  if (!numbers.has(kind)) return kind === 'datetime' ? zonedIso(text, timeZone) : text
  const number = Number(text.normalize('NFKC').replaceAll(',', ''))
  return Number.isFinite(number) ? number : text
}

/** An instant as a `datetime-local` control takes it, on the portal's clock. */
const toLocal = (value: FieldValue, timeZone: string): string => {
  const instant = new Date(typeof value === 'string' ? value : Number.NaN)
  return Number.isNaN(instant.getTime()) ? '' : instant.toLocaleString('sv-SE', { timeZone }).slice(0, 16).replace(' ', 'T')
}

const write = (value: FieldValue): string => {
  if (Array.isArray(value)) return value.map((item: FieldValue) => write(item)).join('、')
  return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
}
