import type { SheetCell } from '@tsuzuri/files'
import { type Member, portalIdSchema, userIdSchema } from '@tsuzuri/model'
import { type FieldDefinition, openZone } from '@tsuzuri/plugin'
import { expect, test } from 'vitest'
import { readCell } from './read-cell.ts'
import { peopleOf } from './read-person.ts'

const label = { ja: '試', en: 'Trial' }
const member = (userId: string, name: string, email: string): Member => ({
  portalId: portalIdSchema.parse('01890000-0000-7000-8000-000000000000'),
  userId: userIdSchema.parse(userId),
  name,
  reading: '',
  email,
  role: 'member',
  joinedAt: new Date(0),
})
const people = peopleOf([
  member('u1', '山田 太郎', 'yamada@firm.example'),
  member('u2', '佐藤', 'a@x.example'),
  member('u3', '佐藤', 'b@x.example'),
])
const context = { zone: openZone('Asia/Tokyo'), people, since1904: false }
const read = (cell: SheetCell, field: Omit<FieldDefinition, 'label'>) => {
  const reading = readCell(cell, { label, ...field }, context)
  return 'flaw' in reading ? `✗ ${reading.flaw.ja}` : reading.value
}
const each = (cells: readonly SheetCell[], field: Omit<FieldDefinition, 'label'>) => cells.map((cell) => read(cell, field))

test('a day is read in every way offices write it, the number by which spreadsheets count too; what the calendar lacks is refused', () => {
  expect(
    each(
      [
        '2026-11-23',
        '2026/11/3',
        '２０２６年１１月２３日（月）',
        '20261123',
        '令和8年11月23日',
        'R8.11.23',
        '令和元年5月1日',
        '46349',
        { kind: 'date', text: '2026-11-23' },
      ],
      { kind: 'date' },
    ),
  ).toEqual(['2026-11-23', '2026-11-03', '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23', '2019-05-01', '2026-11-23', '2026-11-23'])
  for (const wrong of ['2026-02-30', '11/23', '1/2/26', '来週', '12', '99999', '2026-13-01'])
    expect([wrong, read(wrong, { kind: 'date' })]).toEqual([wrong, '✗ 日付ではありません。2026-11-23 のように書いてください。'])
})

test('a time is one of the portal’s clock', () => {
  expect(each(['2026-11-23 09:30', '2026/11/23 9時', '2026-11-23', '46349.5', '2026-11-23T00:30:00Z'], { kind: 'datetime' })).toEqual([
    '2026-11-23T00:30:00.000Z',
    '2026-11-23T00:00:00.000Z',
    '2026-11-22T15:00:00.000Z',
    '2026-11-23T03:00:00.000Z',
    '2026-11-23T00:30:00.000Z',
  ])
  expect(read('2026-11-23 25:00', { kind: 'datetime' })).toMatch(/^✗ 日時ではありません/)
})

test('a number is read with its digits wide or grouped, and with the marks of offices; a wrong grouping is none', () => {
  expect(each(['1,000', '１２，５００円', '▲500', '(300)', '-1.5', '¥1,000', { kind: 'number', text: '0.3' }], { kind: 'number' })).toEqual(
    [1000, 12_500, -500, -300, -1.5, 1000, 0.3],
  )
  expect(each(['10,00', '一', '1e5', '(300', '1 2'], { kind: 'number' })).toEqual(Array(5).fill('✗ 数値ではありません。'))
})

test('half-width kana are widened, kept or refused, as the field says', () => {
  expect(read('ﾔﾏﾀﾞ ﾀﾛｳ', { kind: 'text' })).toBe('ヤマダ タロウ')
  expect(read('ﾔﾏﾀﾞ', { kind: 'text', halfWidthKana: 'kept' })).toBe('ﾔﾏﾀﾞ')
  expect(read('ﾔﾏﾀﾞ', { kind: 'text', halfWidthKana: 'refused' })).toBe('✗ 半角カナがあります。全角にしてください。')
})

test('formulas and errors are refused; the apostrophe that keeps a text from being run is no part of it', () => {
  expect(read({ kind: 'formula', text: '2' }, { kind: 'number' })).toMatch(/^✗ 数式は取り込めません/)
  expect(read('=HYPERLINK("http://x")', { kind: 'text' })).toMatch(/^✗ 数式は取り込めません/)
  expect(read({ kind: 'error', text: '#REF!' }, { kind: 'text' })).toBe('✗ 表計算のエラー値です。')
  expect(each(["'=1+1", "'-", "'90s", '-5', '@佐藤'], { kind: 'text' })).toEqual(['=1+1', '-', "'90s", '-5', '@佐藤'])
})

test('a choice is found by its word in either language, a person by name, address or id; of two of a name none is taken', () => {
  const choices = { phone: { ja: '電話', en: 'Phone' }, mail: { ja: 'メール', en: 'Mail' } }
  expect(each(['電話', 'PHONE', 'ﾒｰﾙ', 'ＦＡＸ'], { kind: 'choice', choices })).toEqual([
    'phone',
    'phone',
    'mail',
    '✗ 選べるのは 電話、メール です。',
  ])
  expect(each(['山田　太郎', 'Yamada@firm.example', 'u2', '佐藤', '鈴木'], { kind: 'member' })).toEqual([
    'u1',
    'u1',
    'u2',
    '✗ 同じ名前のメンバーが複数います。メールアドレスで書いてください。',
    '✗ このポータルのメンバーにいません。',
  ])
  expect(read('電話\nメール', { kind: 'choice', choices, many: true })).toEqual(['phone', 'mail'])
})
