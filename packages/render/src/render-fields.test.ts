import type { FieldValues } from '@tsuzuri/model'
import type { FieldDefinitions } from '@tsuzuri/plugin'
import { expect, test } from 'vitest'
import { renderFields, safeHtml } from './index.ts'

const definitions: FieldDefinitions = {
  payday: { kind: 'day-of-month', label: { ja: '支払日', en: 'Pay day' } },
  allowance: { kind: 'money', label: { ja: '手当', en: 'Allowance' } },
  people: { kind: 'number', label: { ja: '対象人数', en: 'People paid' }, unit: { ja: '名', en: 'people' } },
  from: { kind: 'date', label: { ja: '開始', en: 'From' } },
  met: { kind: 'datetime', label: { ja: '面談', en: 'Meeting' } },
  closing: {
    kind: 'choice',
    many: true,
    label: { ja: '締', en: 'Closing' },
    choices: { end: { ja: '月末', en: 'end of month' }, mid: { ja: '15日', en: '15th' } },
  },
  director: { kind: 'member', label: { ja: 'ディレクター', en: 'Director' } },
  note: { kind: 'text', label: { ja: '備考', en: 'Note' } },
  shown: { kind: 'boolean', label: { ja: '公開', en: 'Shown' } },
}
const fields = {
  payday: 25,
  allowance: 1234567,
  people: 1048,
  from: '2026-11-23',
  met: '2026-11-22T16:30:00Z',
  closing: ['end', 'mid'],
  director: 'u1',
  note: '',
  shown: true,
  other: 'not declared',
}
const nameOf = (kind: string, id: string): string | undefined => (kind === 'member' && id === 'u1' ? '山田' : undefined)
const html = (locale: 'ja' | 'en', values: FieldValues = fields): string =>
  safeHtml([renderFields(definitions, values, { locale, timeZone: 'Asia/Tokyo', nameOf })])
const texts = (locale: 'ja' | 'en'): string[] =>
  [...html(locale).matchAll(/<dt>(.*?)<\/dt><dd[^>]*>(.*?)<\/dd>/g)].map(([, label, value]) => `${label}: ${value}`)

test('fields show by label, in the order declared, worded in Japanese', () => {
  expect(texts('ja')).toEqual([
    '支払日: 25日',
    '手当: ¥1,234,567',
    '対象人数: 1,048名',
    '開始: 2026年11月23日(月)',
    '面談: 2026年11月23日(月) 01:30',
    '締: 月末、15日',
    'ディレクター: 山田',
    '公開: はい',
  ])
})

test('the 31st of each month is called its last day', () => {
  expect(html('ja', { payday: 31 })).toContain('<dd>末日</dd>')
  expect(html('en', { payday: 31 })).toContain('<dd>last day of the month</dd>')
})

test('and in English', () => {
  expect(texts('en')).toEqual([
    'Pay day: 25',
    'Allowance: ¥1,234,567',
    'People paid: 1,048 people',
    'From: 23 Nov 2026',
    'Meeting: 23 Nov 2026, 01:30',
    'Closing: end of month, 15th',
    'Director: 山田',
    'Shown: Yes',
  ])
})

test('the empty ones are named in a fold, so that they do not drown the filled ones', () => {
  expect(html('ja')).toContain('</dl><details class="page-fields__empty"><summary>未記入の項目(1)</summary><p>備考</p></details>')
  expect(html('en', { note: 'x', shown: false })).toContain(
    '<summary>Not filled in (7)</summary><p>Pay day, Allowance, People paid, From, Meeting, Closing, Director</p>',
  )
})

test('where nothing is filled in there is no list, where all is, no fold', () => {
  expect(html('ja', {})).not.toContain('<dl')
  expect(html('ja', { ...fields, note: 'あり' })).not.toContain('未記入')
})

test('of a table each flaw stands in its cell, one of the whole above it, however many there are', () => {
  const steps = {
    kind: 'table',
    label: { ja: '手順', en: 'Steps' },
    columns: { what: { kind: 'text', label: { ja: '作業', en: 'Work' } }, day: { kind: 'day-of-month', label: { ja: '日', en: 'Day' } } },
  } as const
  const drawn = (rows: FieldValues[], flaws: readonly string[]) =>
    safeHtml([
      renderFields(
        { steps },
        { steps: rows },
        { locale: 'ja', timeZone: 'Asia/Tokyo', flaws: flaws.map((field) => ({ field, words: { ja: `違う: ${field}`, en: field } })) },
      ),
    ])
  const flaw = (field: string) => `<p class="field-flaw">違う: ${field}</p>`
  const few = drawn([{ what: '締める', day: 99 }, { what: '送る' }], ['steps.0.day', 'steps'])
  expect(few).toContain(`<div class="records__scroll">${flaw('steps')}<table`)
  expect(few).toContain(`<td data-label="日">99日${flaw('steps.0.day')}</td>`)
  expect(few.split('field-flaw')).toHaveLength(3)
  const rows = Array.from({ length: 4000 }, () => ({ day: 99 }))
  const many = drawn(
    rows,
    rows.map((_, index) => `steps.${index}.day`),
  )
  expect(many).toContain(flaw('steps.3999.day'))
})
