// @vitest-environment jsdom
import type { FieldValue } from '@tsuzuri/model'
import { beforeEach, expect, test, vi } from 'vitest'
import { Doc } from 'yjs'
import { words } from '../words.ts'
import { createFieldsForm } from './fields-form.ts'

const context = { locale: 'ja', t: words('ja'), timeZone: 'Asia/Tokyo', members: [{ userId: 'u1', name: '山田' }] } as const
const fields = [
  { name: 'place', kind: 'text', label: { ja: '場所', en: 'Place' } },
  { name: 'owner', kind: 'member', label: { ja: '担当', en: 'Owner' } },
  { name: 'heldAt', kind: 'datetime', label: { ja: '開催日時', en: 'Held at' } },
  { name: 'payDay', kind: 'day-of-month', label: { ja: '支給日', en: 'Pay day' } },
]

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  document.body.replaceChildren()
})

const open = () => {
  const values = new Doc().getMap<FieldValue>('fields')
  values.set('place', '本社')
  const form = createFieldsForm(fields, values, context)
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

test('what a field cannot hold stays to be mended when it is left', () => {
  const { values, payDay, form } = open()
  payDay.focus()
  payDay.value = '99'
  payDay.dispatchEvent(new Event('input', { bubbles: true }))
  leave(payDay)
  values.set('place', '大阪')
  expect([payDay.value, values.get('payDay'), form.isHalfTyped()]).toEqual(['99', undefined, true])
})

test('what is offered to be copied says names and words, as the fields show them; whoever has left is called so', () => {
  const { values, form } = open()
  values.set('owner', 'u1')
  expect(form.text()).toBe('場所: 本社\n担当: 山田')
  values.set('owner', 'u0')
  expect(form.text()).toBe('場所: 本社\n担当: (退会した人)')
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
