// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { recordOfForm } from './record-of-form.ts'

const said = (controls: string): unknown => {
  document.body.innerHTML = `<form data-time-zone="America/New_York"><input type="hidden" name="intent" value="create-record">${controls}</form>`
  const form = document.querySelector('form')
  return form && recordOfForm(form)
}

test('what is due on a day is due at its end, in the portal’s time zone; what ends at a time ends then', () => {
  expect(said('<input name="dueAt" type="date" data-kind="date" value="2026-12-04">')).toEqual({
    dueAt: '2026-12-04T23:59:00-05:00',
    fields: {},
  })
  expect(said('<input name="dueAt" data-kind="datetime" value="2026-12-04T10:30">')).toEqual({
    dueAt: '2026-12-04T10:30:00-05:00',
    fields: {},
  })
})

test('a day that is a field stays a day, numbers are numbers, what is empty or not ticked is left out', () => {
  expect(
    said(
      `<input name="fields.from" data-kind="date" value="2026-12-04"><input name="fields.hours" data-kind="number" value="1.5">
       <input name="fields.allDay" type="checkbox" data-kind="boolean" value="true" checked><input name="fields.late" type="checkbox" value="true">
       <textarea name="fields.note">  </textarea><input name="title" value=" 件名 ">`,
    ),
  ).toEqual({ title: '件名', fields: { from: '2026-12-04', hours: 1.5, allDay: true } })
})
