import type { FieldValue } from '@tsuzuri/model'
import type { Map as YMap } from 'yjs'
import type { EditableField, FieldContext } from './editable-field.ts'
import { labelledControl } from './labelled-control.ts'
import { createRowsForm } from './rows-form.ts'

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

/** After the last change, before what is wrong with the fields is asked for. */
const quiet = 300

/** The page's typed fields as a form on the live document: what one types the others see, what they type appears here. */
export const createFieldsForm = (fields: readonly EditableField[], values: YMap<FieldValue>, context: FieldContext): FieldsForm => {
  const form = document.createElement('details')
  form.className = 'fields-fold'
  // On a phone the text comes first.
  form.open = !window.matchMedia('(max-width: 40rem)').matches
  const summary = document.createElement('summary')
  summary.textContent = context.t.fields
  const grid = document.createElement('div')
  grid.className = 'fields-form'
  const controls = fields
    .filter(({ kind }) => kind !== 'table')
    .map((field) =>
      labelledControl(field, context, (value) => {
        if (JSON.stringify(values.get(field.name) ?? null) === JSON.stringify(value)) return
        if (value === null) values.delete(field.name)
        else values.set(field.name, value)
      }),
    )
  const tables = fields.filter(({ kind }) => kind === 'table').map((field) => createRowsForm(field, values as YMap<unknown>, context))
  grid.append(...controls.map(({ element }) => element))
  form.append(summary, grid, ...tables.map(({ element }) => element))

  let asking: ReturnType<typeof setTimeout> | undefined
  const judge = async (): Promise<void> => {
    const flaws = await context.judge?.(values.toJSON())
    for (const control of controls) control.tell((flaws ?? []).filter(({ field }) => field.split('.')[0] === control.field.name))
    for (const table of tables) table.tell(flaws ?? [])
  }
  const follow = (): void => {
    for (const control of controls) control.follow(values.get(control.field.name) ?? null)
    for (const table of tables) table.follow()
    if (!context.judge) return
    clearTimeout(asking)
    // What was told before stands until the server answers again.
    asking = setTimeout(() => void judge().catch(() => {}), quiet)
  }
  values.observeDeep(follow)
  follow()
  return {
    form,
    isHalfTyped: () => [...controls, ...tables].some((part) => part.isHalfTyped()),
    text: () => [...controls.flatMap((control) => control.text() ?? []), ...tables.map((table) => table.text())].join('\n'),
    setEditable: (isEditable) => {
      for (const { control } of controls)
        if (control.input instanceof HTMLSelectElement) control.input.disabled = !isEditable
        else control.input.readOnly = !isEditable
      for (const table of tables) table.setEditable(isEditable)
    },
    stop: () => {
      clearTimeout(asking)
      values.unobserveDeep(follow)
    },
  }
}
