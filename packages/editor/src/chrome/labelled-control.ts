import type { FieldValue } from '@tsuzuri/model'
import type { FieldFlaw } from '@tsuzuri/plugin'
import type { EditableField, FieldContext } from './editable-field.ts'
import { type FieldControl, fieldControl } from './field-control.ts'

export interface LabelledControl {
  readonly element: HTMLElement
  readonly field: EditableField
  readonly control: FieldControl
  /** Shows a value of the document, unless somebody is typing here. */
  readonly follow: (value: FieldValue) => void
  /** Whether something was typed that is in the document only once the control is left. */
  readonly isHalfTyped: () => boolean
  /** `場所: 本社`; undefined while nothing stands in it. */
  readonly text: () => string | undefined
  readonly tell: (flaws: readonly FieldFlaw[]) => void
}

/** A control with its name, its help and what is wrong with what was typed. `change` is called with what is to be kept. */
export const labelledControl = (field: EditableField, context: FieldContext, change: (value: FieldValue) => void): LabelledControl => {
  const { locale } = context
  const control = fieldControl(field, context, change)
  const { input } = control
  const element = document.createElement('label')
  element.className = `fields-form__field fields-form__field--${field.kind}`
  const name = document.createElement('span')
  name.textContent = field.unit ? `${field.label[locale]} (${field.unit[locale]})` : field.label[locale]
  const flaw = document.createElement('small')
  flaw.className = 'field-flaw'
  flaw.hidden = true
  element.append(name, input)
  if (field.help) {
    const help = document.createElement('small')
    help.textContent = field.help[locale]
    element.append(help)
  }
  element.append(flaw)
  let halfTyped = false
  let present: FieldValue = null
  const follow = (value: FieldValue): void => {
    present = value
    if (input !== document.activeElement && !halfTyped) control.show(value)
  }
  input.addEventListener('input', () => (halfTyped = true))
  input.addEventListener('change', () => {
    // What a control cannot hold never came into the document.
    if (input.validity.valid) halfTyped = false
  })
  // A browser tells no change where what was typed was taken back.
  input.addEventListener('focusout', () => {
    if (!input.validity.valid) return
    halfTyped = false
    control.show(present)
  })
  return {
    element,
    field,
    control,
    follow,
    isHalfTyped: () => halfTyped,
    text: () => (input.value === '' ? undefined : `${field.label[locale]}: ${shownIn(input)}`),
    tell: (flaws) => {
      flaw.hidden = flaws.length === 0
      flaw.textContent = flaws.map(({ words }) => words[locale]).join(' ')
      // An empty word would say that nothing is wrong.
      if (flaws.length > 0) input.setAttribute('aria-invalid', 'true')
      else input.removeAttribute('aria-invalid')
    },
  }
}

const shownIn = (input: FieldControl['input']): string =>
  input instanceof HTMLSelectElement ? (input.selectedOptions[0]?.label ?? '') : input.value
