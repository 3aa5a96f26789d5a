import { zonedIso } from './zoned-iso.ts'

export interface NewRecord {
  readonly [column: string]: unknown
  readonly fields: Readonly<Record<string, unknown>>
}

/** What a form that makes a record says, as the API takes it. Empty controls are left out. */
export const recordOfForm = (form: HTMLFormElement): NewRecord => {
  const columns: Record<string, unknown> = {}
  const fields: Record<string, unknown> = {}
  const zone = form.dataset['timeZone'] ?? 'Asia/Tokyo'
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement)) continue
    // What the site is to do with the form is told to the API by its address.
    if (control.type === 'hidden') continue
    const value = valueOf(control, zone)
    if (control.name === '' || value === undefined) continue
    if (control.name === 'dueAt' && control.dataset['kind'] === 'date') columns[control.name] = endOf(String(value), zone)
    else if (control.name.startsWith('fields.')) fields[control.name.slice('fields.'.length)] = value
    else columns[control.name] = value
  }
  return { ...columns, fields }
}

/** What is due on a day is due at its end. */
const endOf = (day: string, timeZone: string): string => zonedIso(`${day}T23:59`, timeZone)

const valueOf = (control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, timeZone: string): unknown => {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') return control.checked ? true : undefined
  const text = control.value.trim()
  if (text === '') return undefined
  switch (control.dataset['kind']) {
    case 'number':
    case 'money':
    case 'day-of-month':
      return Number(text)
    case 'datetime':
      return zonedIso(text, timeZone)
    default:
      return text
  }
}
