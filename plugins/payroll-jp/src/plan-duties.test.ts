import type { FieldValues } from '@tsuzuri/model'
import { pageIdSchema } from '@tsuzuri/model'
import { openDaysOff, type PlanPage } from '@tsuzuri/plugin'
import holidays from '@holiday-jp/holiday_jp/lib/holidays.js'
import { describe, expect, test } from 'vitest'
import { planDuties } from './plan-duties.ts'
import { yearTable } from './testing/year-table.ts'

const known: Readonly<Record<string, { readonly name: string }>> = holidays
const japan = {
  nameOf: (day: string) => (known[day] ? { ja: known[day].name, en: known[day].name } : null),
  knownUntil: '2050-12-31',
}
const daysOff = openDaysOff(japan, [{ name: '年末年始', from: '12-29', to: '01-03' }])

const page = (number: number, type: string, title: string, fields: FieldValues = {}): PlanPage => ({
  id: pageIdSchema.parse(`00000000-0000-7000-8000-00000000000${number}`),
  type,
  title,
  fields,
})
const usual: FieldValues = { closingDay: 31, payDay: 25, payMonth: 'next', payShift: 'before', bonusMonths: '7, 12', bonusDay: 10 }
const monthly: FieldValues = { withholdingTerm: 'monthly', residentTaxTerm: 'monthly' }
const plan = (fields: FieldValues, from = '2026-01-01', to = '2026-12-31', pages: readonly PlanPage[] = []) =>
  planDuties({ pages: [page(1, 'master', '締日と支払日', fields), ...pages], daysOff, officialDaysOff: daysOff, from, to })
const dayOf = (records: ReturnType<typeof plan>['records'], key: string): string | undefined =>
  records.find((record) => record.key === key)?.to
const words = (fields: FieldValues, from?: string, to?: string): readonly string[] =>
  plan(fields, from, to).concerns.map(({ words: { ja } }) => ja)

describe.each(Object.entries(yearTable))('the year %s, worked out by hand from the law', (year, table) => {
  const { records } = plan({ ...usual, ...monthly }, `${Number(year) - 1}-12-01`, `${Number(year) + 1}-03-31`)
  test.each(Object.entries(table.monthly))('%s', (key, day) => {
    expect([key, dayOf(records, key)]).toEqual([key, day])
  })
  test('with the half-year exceptions', () => {
    const exceptions = plan(
      { ...usual, withholdingTerm: 'half-year', residentTaxTerm: 'half-year' },
      `${year}-01-01`,
      `${Number(year) + 1}-01-31`,
    ).records
    expect(Object.fromEntries(Object.keys(table.halfYear).map((key) => [key, dayOf(exceptions, key)]))).toEqual(table.halfYear)
    expect(exceptions.filter(({ key }) => /^(income|resident)-tax\/\d/.test(key))).toEqual([])
  })
})

test('each duty says whose turn it is, and payroll goes by turns from closing to pay day', () => {
  const { records } = plan(
    { ...usual, ...monthly, dataLead: 2, calculationLead: 9, checkLead: 6, transferLead: 3 },
    '2026-10-01',
    '2026-11-30',
  )
  expect(
    records.filter(({ key }) => key.startsWith('payroll/2026-11/')).map(({ title, from, to, fields }) => [title, from, to, fields['side']]),
  ).toEqual([
    ['11月給与 締日', '2026-10-31', '2026-10-31', 'both'],
    ['11月給与 勤怠データ・変動情報の提出', '2026-11-04', '2026-11-04', 'client'],
    ['11月給与 給与計算・差異一覧の作成', '2026-11-05', '2026-11-11', 'firm'],
    ['11月給与 計算結果の確認', '2026-11-12', '2026-11-16', 'client'],
    ['11月給与 振込データの承認', '2026-11-19', '2026-11-19', 'client'],
    ['11月給与 支給日', '2026-11-25', '2026-11-25', 'both'],
  ])
})

test('a pay day of 31 is the last day of February, and that is told', () => {
  const fields = { ...usual, ...monthly, closingDay: 10, payDay: 31, payMonth: 'same', payShift: 'after' }
  const { records } = plan(fields, '2027-01-01', '2028-03-31')
  expect(['2027-02', '2027-04', '2028-02'].map((month) => dayOf(records, `payroll/${month}/pay`))).toEqual([
    '2027-03-01',
    '2027-04-30',
    '2028-02-29',
  ])
  expect(words(fields)).toContain('支給日の31日がない月(2月など)は、その月の末日にします。')
})

test('banks are open on 30 December, when offices rest: pay of 31 December is paid then', () => {
  const { records } = plan({ ...usual, ...monthly, closingDay: 10, payDay: 31, payMonth: 'same' })
  expect(dayOf(records, 'payroll/2026-12/pay')).toBe('2026-12-30')
})

test('closing after pay day is told in a plain sentence, and no payroll is made up; what the law says stays', () => {
  const { records, concerns } = plan({ ...usual, ...monthly, payMonth: 'same' })
  expect(concerns.filter(({ kind }) => kind === 'problem').map(({ words: { ja } }) => ja)).toEqual([
    '締日(31日)が支給日(25日)より前ではないため、当月払いでは計算できません。支給月を「翌月払い」にするか、締日と支給日を直してください。',
  ])
  expect(records.filter(({ key }) => key.startsWith('payroll/'))).toEqual([])
  expect(dayOf(records, 'income-tax/2026-03')).toBe('2026-04-10')
})

test('a master that says nothing yet has the law’s dates alone, and is told what is missing', () => {
  const { records, concerns } = plan({})
  expect(concerns.map(({ kind }) => kind)).toEqual(['problem', 'notice', 'notice'])
  expect(records.some(({ key }) => key === 'social-insurance/2026-05')).toBe(true)
})

test('holidays that end before the plan does are told', () => {
  const ending = { ...daysOff, knownUntil: '2026-12-31' }
  const { concerns } = planDuties({
    pages: [page(1, 'master', '締日と支払日', { ...usual, ...monthly })],
    daysOff: ending,
    officialDaysOff: ending,
    from: '2026-11-01',
    to: '2027-10-31',
  })
  expect(concerns.map(({ words: { en } }) => en)).toEqual([
    'In months without a day 31 (such as February) the closing day is the last day of the month.',
    'Holidays are known until 2026-12-31 only. Later days are counted with weekends and the turn of the year alone.',
  ])
})

test('too few days from closing to pay day are told, and nothing stands before what it waits for', () => {
  const fields = {
    ...usual,
    ...monthly,
    closingDay: 20,
    payDay: 25,
    payMonth: 'same',
    dataLead: 3,
    calculationLead: 2,
    checkLead: 2,
    transferLead: 1,
  }
  const { records, concerns } = plan(fields, '2026-11-01', '2026-11-30')
  expect(concerns.map(({ words: { ja } }) => ja)).toEqual([
    '締日から支給日までの営業日が足りず、提出・計算・確認・振込の日が重なる月があります(2026年11月)。日数を見直してください。',
  ])
  const days = records.filter(({ key }) => key.startsWith('payroll/2026-11/')).map(({ to }) => to)
  expect(days).toEqual(days.toSorted())
})

test('two masters that disagree are told, and the first counts', () => {
  const other = page(2, 'master', '給与規程', { payDay: 20 })
  const { records, concerns } = plan({ ...usual, ...monthly }, undefined, undefined, [other])
  expect(concerns[0]).toMatchObject({ kind: 'notice', page: other.id })
  expect(dayOf(records, 'payroll/2026-11/pay')).toBe('2026-11-25')
})

test('months of bonuses are read as people write them, and what is none is told', () => {
  expect(plan({ ...usual, ...monthly, bonusMonths: '７月・12月' }).records.filter(({ key }) => key.endsWith('/report')).length).toBe(2)
  expect(words({ ...usual, ...monthly, bonusMonths: '夏と冬' })).toContain(
    '「賞与の支給月」の「夏と冬」を月として読めません。「7, 12」のように1から12の数字で書いてください。',
  )
})

test('a duty links to the flow that says how it is done, else to the master it follows from', () => {
  const flow = page(3, 'flow', '住民税')
  const { records } = plan({ ...usual, ...monthly }, undefined, undefined, [flow])
  const linked = (key: string) => records.find((record) => record.key === key)?.fields['page']
  expect([linked('resident-tax/2026-03'), linked('payroll/2026-03/pay')]).toEqual([flow.id, page(1, '', '').id])
})

test('no two duties have the same key, and the same facts make the same plan', () => {
  const fields = { ...usual, ...monthly, raiseMonths: '5', labourInsurancePayment: 'instalments' }
  const { records } = plan(fields, '2026-01-01', '2027-12-31')
  expect(new Set(records.map(({ key }) => key)).size).toBe(records.length)
  expect(plan(fields, '2026-01-01', '2027-12-31').records).toEqual(records)
  expect(dayOf(records, 'labour-insurance/2026-10')).toBe('2026-11-02')
  expect(records.find(({ key }) => key === 'standard-pay-change/2026-05')).toMatchObject({ from: '2026-07-27', to: '2026-08-07' })
})
