import type { FieldValue, FieldValues } from '@tsuzuri/model'
import type { FieldFlaw } from '@tsuzuri/plugin'
import type { EditableField, FieldContext } from './editable-field.ts'
import { labelledControl } from './labelled-control.ts'

export interface RowView {
  readonly element: HTMLElement
  /** `index` counts from 0, of so many rows. */
  readonly show: (row: FieldValues, index: number, count: number) => void
  readonly isHalfTyped: () => boolean
  readonly text: () => string
  readonly tell: (flaws: readonly FieldFlaw[]) => void
  /** Puts whoever types into the first cell. */
  readonly focus: () => void
  /** Puts whoever has just moved the row on what moves it further, or back where it goes no further. */
  readonly focusMove: (by: -1 | 1) => void
}

interface RowChanges {
  readonly write: (column: string, value: FieldValue) => void
  readonly move: (by: -1 | 1) => void
  readonly remove: () => void
}

/** One row of a table: a control for each cell, and what moves it or takes it away. */
export const createRowView = (field: EditableField, context: FieldContext, changes: RowChanges): RowView => {
  const { t } = context
  const element = document.createElement('div')
  const cells = Object.entries(field.columns ?? {}).map(([name, column]) =>
    labelledControl({ ...column, name }, context, (value) => changes.write(name, value)),
  )
  const tools = document.createElement('span')
  tools.className = 'rows-form__tools'
  const [up, down, remove] = [button(t.up, () => changes.move(-1)), button(t.down, () => changes.move(1)), button(t.remove, changes.remove)]
  tools.append(up, down, remove)
  element.append(...cells.map((cell) => cell.element), tools)
  element.setAttribute('role', 'group')
  return {
    element,
    show: (row, index, count) => {
      element.setAttribute('aria-label', t.tableRow(index + 1))
      up.setAttribute('aria-label', t.moveUp(index + 1))
      down.setAttribute('aria-label', t.moveDown(index + 1))
      remove.setAttribute('aria-label', t.removeRow(index + 1))
      up.disabled = index === 0
      down.disabled = index === count - 1
      for (const cell of cells) cell.follow(row[cell.field.name] ?? null)
    },
    isHalfTyped: () => cells.some((cell) => cell.isHalfTyped()),
    text: () => cells.flatMap((cell) => cell.text() ?? []).join(' / '),
    tell: (flaws) => {
      for (const cell of cells) cell.tell(flaws.filter(({ field: of }) => of.split('.')[2] === cell.field.name))
    },
    focus: () => cells[0]?.control.input.focus(),
    focusMove: (by) => {
      const [asked, other] = by < 0 ? [up, down] : [down, up]
      const target = asked.disabled ? other : asked
      target.focus()
    },
  }
}

const button = (word: string, work: () => void): HTMLButtonElement => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button button--small'
  made.textContent = word
  made.addEventListener('click', work)
  return made
}
