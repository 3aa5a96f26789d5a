import type { FieldValue, Localized } from '@tsuzuri/model'
import type { Map as YMap } from 'yjs'
import { type FieldContext, type FieldControl, fieldControl } from './field-control.ts'

/** What the form has to know of a field; `kind` as a plugin declares it. */
export interface EditableField {
  readonly name: string
  readonly kind: string
  readonly label: Localized
  readonly help?: Localized | undefined
  readonly unit?: Localized | undefined
  readonly choices?: Readonly<Record<string, Localized>> | undefined
  readonly many?: boolean | undefined
}

export interface FieldsForm {
  readonly form: HTMLElement
  /** Whether something was typed that is in the document only once the field is left. */
  readonly isHalfTyped: () => boolean
  /** What stands in the fields, a line each: `場所: 本社`. */
  readonly text: () => string
  /** Whether it can be changed; if not, everything is left to be read and copied. */
  readonly setEditable: (isEditable: boolean) => void
  readonly stop: () => void
}

/** The page's typed fields as a form on the live document: what one types the others see, what they type appears here. */
export const createFieldsForm = (fields: readonly EditableField[], values: YMap<FieldValue>, context: FieldContext): FieldsForm => {
  const { locale, t } = context
  const form = document.createElement('details')
  form.className = 'fields-fold'
  // On a phone the text comes first.
  form.open = !window.matchMedia('(max-width: 40rem)').matches
  const summary = document.createElement('summary')
  summary.textContent = t.fields
  const grid = document.createElement('div')
  grid.className = 'fields-form'
  form.append(summary, grid)
  const controls = fields.map((field) => {
    const control = fieldControl(field, context, (value) => {
      if (JSON.stringify(values.get(field.name) ?? null) === JSON.stringify(value)) return
      if (value === null) values.delete(field.name)
      else values.set(field.name, value)
    })
    const label = document.createElement('label')
    label.className = 'fields-form__field'
    const name = document.createElement('span')
    name.textContent = field.unit ? `${field.label[locale]} (${field.unit[locale]})` : field.label[locale]
    label.append(name, control.input)
    if (field.help) {
      const help = document.createElement('small')
      help.textContent = field.help[locale]
      label.append(help)
    }
    grid.append(label)
    return { field, control }
  })
  const halfTyped = new Set<EventTarget | null>()
  const show = ({ field, control }: (typeof controls)[number]): void => control.show(values.get(field.name) ?? null)
  const follow = (): void => {
    for (const one of controls) if (one.control.input !== document.activeElement && !halfTyped.has(one.control.input)) show(one)
  }
  values.observe(follow)
  follow()
  grid.addEventListener('input', ({ target }) => halfTyped.add(target))
  // What a field cannot hold never came into the document.
  const isHeld = (target: EventTarget | null): boolean =>
    controls.some(({ control: { input } }) => input === target && input.validity.valid)
  grid.addEventListener('change', ({ target }) => {
    if (isHeld(target)) halfTyped.delete(target)
  })
  // A browser tells no change where what was typed was taken back.
  grid.addEventListener('focusout', ({ target }) => {
    if (!isHeld(target)) return
    halfTyped.delete(target)
    for (const one of controls) if (one.control.input === target) show(one)
  })
  return {
    form,
    isHalfTyped: () => halfTyped.size > 0,
    text: () =>
      controls
        .flatMap(({ field, control: { input } }) => (input.value === '' ? [] : [`${field.label[locale]}: ${shownIn(input)}`]))
        .join('\n'),
    setEditable: (isEditable) => {
      for (const { control } of controls)
        if (control.input instanceof HTMLSelectElement) control.input.disabled = !isEditable
        else control.input.readOnly = !isEditable
    },
    stop: () => values.unobserve(follow),
  }
}

const shownIn = (input: FieldControl['input']): string =>
  input instanceof HTMLSelectElement ? (input.selectedOptions[0]?.label ?? '') : input.value
