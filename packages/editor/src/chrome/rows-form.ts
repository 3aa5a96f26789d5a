import { newRows } from '@tsuzuri/document'
import { type FieldValue, type FieldValues, rowsOf } from '@tsuzuri/model'
import type { FieldFlaw } from '@tsuzuri/plugin'
import { Array as YArray, Map as YMap, transact } from 'yjs'
import type { EditableField, FieldContext } from './editable-field.ts'
import { createRowView, type RowView } from './row-view.ts'

export interface RowsForm {
  readonly element: HTMLElement
  /** Shows what stands in the document, but for what somebody is typing here. */
  readonly follow: () => void
  readonly isHalfTyped: () => boolean
  /** A line for each row. */
  readonly text: () => string
  readonly setEditable: (isEditable: boolean) => void
  readonly tell: (flaws: readonly FieldFlaw[]) => void
}

/**
 * A field's rows on the live document: each cell is written by itself, so that several people write in one table. `name` is the field's.
 * What is kept as a plain list becomes a live one by the first change.
 */
export const createRowsForm = (field: EditableField, values: YMap<unknown>, context: FieldContext): RowsForm => {
  const { locale, t } = context
  const element = document.createElement('fieldset')
  element.className = 'rows-form'
  const legend = document.createElement('legend')
  legend.textContent = field.label[locale]
  const list = document.createElement('div')
  list.className = 'rows-form__rows'
  const raw = document.createElement('p')
  raw.className = 'field-flaw'
  const whole = document.createElement('p')
  whole.className = 'field-flaw'
  whole.hidden = true
  const add = document.createElement('button')
  add.type = 'button'
  add.className = 'button button--small'
  add.textContent = t.addTableRow(field.label[locale])
  const help = document.createElement('small')
  help.textContent = field.help?.[locale] ?? ''
  element.append(legend, ...(field.help ? [help] : []), raw, whole, list, add)
  let views: readonly RowView[] = []
  const known = new WeakMap<YMap<unknown>, RowView>()

  const live = (): YArray<unknown> => {
    const now = values.get(field.name)
    if (now instanceof YArray) return now
    const made = newRows(rowsOf(now as FieldValue | undefined) ?? [])
    values.set(field.name, made)
    return made
  }
  const change = (work: (rows: YArray<unknown>) => void): void => {
    if (values.doc) transact(values.doc, () => work(live()))
  }
  const viewOf = (row: YMap<unknown> | number): RowView => {
    const view = typeof row === 'number' ? undefined : known.get(row)
    if (view) return view
    const at = (rows: YArray<unknown>): number => (typeof row === 'number' ? row : rows.toArray().indexOf(row))
    const made = createRowView(field, context, {
      write: (column, value) =>
        change((rows) => {
          const target = rows.get(at(rows))
          if (!(target instanceof YMap)) return
          if (value === null) target.delete(column)
          else target.set(column, value)
        }),
      // What was pressed is gone with the row it stood in: without a place of their own, who works by keyboard would begin anew.
      move: (by) => {
        const to = views.indexOf(made) + by
        change((rows) => moveRow(rows, at(rows), by))
        views[to]?.focusMove(by)
      },
      remove: () => {
        const from = views.indexOf(made)
        change((rows) => rows.delete(at(rows)))
        const next = views[Math.min(from, views.length - 1)]
        if (next) next.focus()
        else add.focus()
      },
    })
    if (typeof row !== 'number') known.set(row, made)
    return made
  }
  const follow = (): void => {
    const value = values.get(field.name)
    const plain = plainRows(value)
    raw.hidden = plain !== null
    raw.textContent = plain === null ? t.noTable + JSON.stringify(value) : ''
    add.hidden = plain === null
    const items = value instanceof YArray ? value.toArray() : []
    views = (plain ?? []).map((_, index) => viewOf(items[index] instanceof YMap ? items[index] : index))
    // Only what stands elsewhere is moved: else whoever types would lose the place.
    views.forEach((view, index) => {
      if (list.children[index] !== view.element) list.insertBefore(view.element, list.children[index] ?? null)
      view.show(plain?.[index] ?? {}, index, views.length)
    })
    while (list.children.length > views.length) list.lastElementChild?.remove()
  }
  add.addEventListener('click', () => {
    change((rows) => rows.push([new YMap()]))
    views.at(-1)?.focus()
  })
  return {
    element,
    follow,
    isHalfTyped: () => views.some((view) => view.isHalfTyped()),
    text: () => [field.label[locale], ...views.map((view) => view.text())].join('\n'),
    setEditable: (isEditable) => (element.disabled = !isEditable),
    tell: (flaws) => {
      const byRow = new Map<string, FieldFlaw[]>()
      for (const one of flaws) {
        const row = one.field.split('.').slice(0, 2).join('.')
        const same = byRow.get(row)
        if (same) same.push(one)
        else byRow.set(row, [one])
      }
      const ofAll = byRow.get(field.name) ?? []
      whole.hidden = ofAll.length === 0 || !raw.hidden
      whole.textContent = ofAll.map(({ words }) => words[locale]).join(' ')
      views.forEach((view, index) => view.tell(byRow.get(`${field.name}.${index}`) ?? []))
    },
  }
}

/** Null where something else stands there than rows. */
const plainRows = (value: unknown): readonly FieldValues[] | null => {
  const plain = (value instanceof YArray ? value.toJSON() : value) as FieldValue | undefined
  return plain === undefined || plain === null ? [] : rowsOf(plain)
}

/** A row is carried over as a copy: Yjs cannot move one. */
const moveRow = (rows: YArray<unknown>, from: number, by: -1 | 1): void => {
  const row = rows.get(from)
  const to = from + by
  if (!(row instanceof YMap) || to < 0 || to >= rows.length) return
  const copy = row.clone()
  rows.delete(from)
  rows.insert(to, [copy])
}
