// @vitest-environment jsdom
import type { FieldValue, FieldValues } from '@tsuzuri/model'
import { beforeEach, expect, test, vi } from 'vitest'
import { applyUpdate, type Array as YArray, Doc, encodeStateAsUpdate, Map as YMap } from 'yjs'
import { words } from '../words.ts'
import type { EditableField, FieldContext } from './editable-field.ts'
import { createFieldsForm } from './fields-form.ts'

const context = { locale: 'ja', t: words('ja'), timeZone: 'Asia/Tokyo', members: [{ userId: 'u1', name: '山田' }] } as const
const fields = [
  { name: 'place', kind: 'text', label: { ja: '場所', en: 'Place' } },
  { name: 'owner', kind: 'member', label: { ja: '担当', en: 'Owner' } },
  { name: 'heldAt', kind: 'datetime', label: { ja: '開催日時', en: 'Held at' } },
  { name: 'payDay', kind: 'day-of-month', label: { ja: '支給日', en: 'Pay day' } },
  {
    name: 'steps',
    kind: 'table',
    label: { ja: '手順', en: 'Steps' },
    columns: { what: { kind: 'text', label: { ja: '作業', en: 'Work' } }, day: { kind: 'day-of-month', label: { ja: '日', en: 'Day' } } },
  },
] as const satisfies readonly EditableField[]

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  document.body.replaceChildren()
})

const open = (more: Partial<FieldContext> = {}) => {
  const values = new Doc().getMap<FieldValue>('fields')
  values.set('place', '本社')
  const form = createFieldsForm(fields, values, { ...context, ...more })
  document.body.append(form.form)
  const [place, heldAt, payDay] = form.form.querySelectorAll('input')
  const [owner] = form.form.querySelectorAll('select')
  if (!place || !owner || !heldAt || !payDay) throw new Error('A field is missing')
  return { values, form, place, owner, heldAt, payDay }
}
const type = (field: HTMLInputElement, text: string): void => {
  field.focus()
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
const leave = (field: HTMLElement): void => {
  field.dispatchEvent(new Event('change', { bubbles: true }))
  field.blur()
}

test('what is typed is in the document once the field is left', () => {
  const { values, place, form } = open()
  type(place, '大阪')
  expect([values.get('place'), form.isHalfTyped()]).toEqual(['本社', true])
  leave(place)
  expect([values.get('place'), form.isHalfTyped()]).toEqual(['大阪', false])
})

test('what others write while one stands in the field is seen as soon as one leaves it', () => {
  const { values, place, owner } = open()
  place.focus()
  values.set('place', '名古屋')
  expect(place.value).toBe('本社')
  place.blur()
  expect(place.value).toBe('名古屋')
  owner.focus()
  values.set('owner', 'u1')
  owner.blur()
  expect(owner.value).toBe('u1')
})

test('what was typed and taken back again is nothing half typed', () => {
  const { place, form } = open()
  type(place, '本社ビル')
  place.value = '本社'
  place.blur()
  expect(form.isHalfTyped()).toBe(false)
})

test('what breaks its rule is in the document as it was typed, and is told beside it', async () => {
  const told = Promise.withResolvers<void>()
  const judge = async ({ payDay: day }: FieldValues) => {
    if (day === '25日頃') queueMicrotask(() => queueMicrotask(told.resolve))
    return day === '25日頃' ? [{ field: 'payDay', words: { ja: '月の日ではありません。', en: 'It is no day.' } }] : []
  }
  const { values, payDay, form } = open({ judge })
  type(payDay, '25日頃')
  leave(payDay)
  expect([values.get('payDay'), form.isHalfTyped()]).toEqual(['25日頃', false])
  await told.promise
  expect(payDay.parentElement?.querySelector('.field-flaw')?.textContent).toBe('月の日ではありません。')
  expect(payDay.getAttribute('aria-invalid')).toBe('true')
  type(payDay, '25')
  leave(payDay)
  expect(values.get('payDay')).toBe(25)
})

test('rows are added, written in, moved and taken away on the live document, and those of others appear', () => {
  const { values, form } = open()
  const press = (name: string): void => {
    const found = [...form.form.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)
    found?.click()
  }
  const cells = () => [...form.form.querySelectorAll<HTMLInputElement>('.rows-form__rows [role=group] input')]
  press('手順に行を追加')
  const [what, day] = cells()
  if (!what || !day) throw new Error('A cell is missing')
  type(what, '締める')
  leave(what)
  type(day, '末日')
  leave(day)
  const other = new Doc()
  applyUpdate(other, encodeStateAsUpdate(values.doc as Doc))
  ;(other.getMap('fields').get('steps') as YArray<YMap<string>>).push([new YMap([['what', '計算する']])])
  applyUpdate(values.doc as Doc, encodeStateAsUpdate(other))
  expect(cells().map(({ value }) => value)).toEqual(['締める', '末日', '計算する', ''])
  const stoodOn = () => document.activeElement?.getAttribute('aria-label')
  press('2行目を上へ')
  // It is the first row by now, which goes down alone.
  expect(stoodOn()).toBe('1行目を下へ')
  expect(values.toJSON()['steps']).toEqual([{ what: '計算する' }, { what: '締める', day: '末日' }])
  press('1行目を削除')
  expect(document.activeElement).toBe(cells()[0])
  expect(values.toJSON()['steps']).toEqual([{ what: '締める', day: '末日' }])
  expect(form.text()).toBe('場所: 本社\n手順\n作業: 締める / 日: 末日')
})

test('what is wrong with a table as a whole is told above its rows, with a cell beside it', async () => {
  const told = Promise.withResolvers<void>()
  const judge = async () => {
    queueMicrotask(() => queueMicrotask(told.resolve))
    return ['steps', 'steps.0.day'].map((field) => ({ field, words: { ja: `違う: ${field}`, en: field } }))
  }
  const { values, form } = open({ judge })
  values.set('steps', [{ what: '締める', day: 99 }])
  await told.promise
  const shown = [...form.form.querySelectorAll<HTMLElement>('.rows-form .field-flaw')].filter(({ hidden }) => !hidden)
  expect(shown.map(({ textContent }) => textContent)).toEqual(['違う: steps', '違う: steps.0.day'])
})

test('what is offered to be copied says names and words, as the fields show them; whoever has left is called so', () => {
  const { values, form } = open()
  values.set('owner', 'u1')
  expect(form.text()).toBe('場所: 本社\n担当: 山田\n手順')
  values.set('owner', 'u0')
  expect(form.text()).toBe('場所: 本社\n担当: (退会した人)\n手順')
})

test('a year of six digits is none, and stays to be mended', () => {
  const { values, heldAt, form } = open()
  type(heldAt, '202611-11-23T10:30')
  leave(heldAt)
  expect([values.get('heldAt'), heldAt.value, form.isHalfTyped()]).toEqual([undefined, '202611-11-23T10:30', true])
  type(heldAt, '2026-11-23T10:30')
  leave(heldAt)
  expect([values.get('heldAt'), form.isHalfTyped()]).toEqual(['2026-11-23T10:30:00+09:00', false])
})
