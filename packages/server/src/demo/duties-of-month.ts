import { dayInMonth } from './day-in-month.ts'
import { isBusinessDay } from './is-business-day.ts'

/** When a client closes and pays; its month follows from it. */
export interface DemoCycle {
  /** 31 is the last day. */
  readonly closingDay: number
  /** Whether the closing day lies in the month before that of the pay day. */
  readonly closesBefore: boolean
  readonly payDay: number
}

type DutyKind = 'closing' | 'data' | 'calculation' | 'check' | 'transfer' | 'pay' | 'deadline'

export interface Duty {
  readonly title: string
  readonly kind: DutyKind
  readonly side: 'firm' | 'client' | 'both'
  /** Days as `2026-11-25`, both taken up whole. */
  readonly from: string
  readonly to: string
  readonly note?: string
}

/** What both sides have to do around the pay day of a month (`2026-11`): the client's cycle, the law's dates, the season's. */
export const dutiesOfMonth = (month: string, cycle: DemoCycle): readonly Duty[] => {
  const name = `${Number(month.slice(5))}月`
  const payDay = dayInMonth(month, cycle.payDay, 'before')
  const closing = dayInMonth(cycle.closesBefore ? monthBefore(month) : month, cycle.closingDay)
  const day = (businessDaysBeforePay: number): string => businessDaysBefore(payDay, businessDaysBeforePay)
  const afterClosing = businessDaysAfter(closing, 2)
  const calculation = span(businessDaysAfter(afterClosing, 1), day(cycle.closesBefore ? 9 : 6))
  return [
    { title: `${name}支給分の勤怠締め`, kind: 'closing', side: 'client', ...only(closing) },
    {
      title: `${name}支給分の勤怠・変動データ提出`,
      kind: 'data',
      side: 'client',
      ...only(afterClosing),
      note: '勤怠集計表と変動情報(入退社・住所・扶養・手当)を共有ドライブの「給与」へ置いてください。',
    },
    { title: `${name}支給分の給与計算`, kind: 'calculation', side: 'firm', ...calculation },
    {
      title: `${name}支給分の計算結果の確認`,
      kind: 'check',
      side: 'client',
      ...span(later(day(cycle.closesBefore ? 8 : 5), calculation.to), day(cycle.closesBefore ? 6 : 4)),
      note: '差異一覧と支給控除一覧をご確認ください。',
    },
    {
      title: `${name}支給分の振込データ承認`,
      kind: 'transfer',
      side: 'client',
      ...only(day(3)),
      note: '銀行の受付は支給日の2営業日前の正午までです。',
    },
    { title: `${name}分給与の支給日`, kind: 'pay', side: 'client', ...only(payDay) },
    {
      title: '源泉所得税・住民税(特別徴収)の納付期限',
      kind: 'deadline',
      side: 'client',
      ...only(dayInMonth(month, 10, 'after')),
      note: '前月に支給した給与から預かった分です。',
    },
    {
      title: '社会保険料の納付期限',
      kind: 'deadline',
      side: 'client',
      ...only(dayInMonth(month, 31, 'after')),
      note: '前月分の健康保険料・厚生年金保険料です。',
    },
    ...(season.get(Number(month.slice(5))) ?? []).map(({ title, dayOfMonth, side, note }): Duty => ({
      title,
      kind: 'deadline',
      side,
      ...only(dayInMonth(month, dayOfMonth, 'after')),
      note,
    })),
  ]
}

interface Seasonal {
  readonly title: string
  readonly dayOfMonth: number
  readonly side: Duty['side']
  readonly note: string
}

/** What comes once a year, by month. */
const season: ReadonlyMap<number, readonly Seasonal[]> = new Map<number, readonly Seasonal[]>([
  [
    1,
    [
      {
        title: '法定調書・給与支払報告書の提出期限',
        dayOfMonth: 31,
        side: 'firm',
        note: '法定調書合計表は税務署へ、給与支払報告書は従業員の住所地の市区町村へ提出します。',
      },
    ],
  ],
  [
    5,
    [
      {
        title: '住民税 特別徴収税額通知書の受領',
        dayOfMonth: 31,
        side: 'client',
        note: '届いた通知書は共有ドライブへ置いてください。6月支給分から新しい税額に切り替えます。',
      },
    ],
  ],
  [6, [{ title: '労働保険 年度更新の受付開始', dayOfMonth: 1, side: 'firm', note: '期限は7月10日です。' }]],
  [
    7,
    [
      { title: '算定基礎届の提出期限', dayOfMonth: 10, side: 'firm', note: '4月・5月・6月に支払った報酬を届け出ます。' },
      { title: '労働保険 年度更新の申告・納付期限', dayOfMonth: 10, side: 'both', note: '申告は弊社、納付は貴社です。' },
      { title: '障害者・高年齢者雇用状況報告の提出期限', dayOfMonth: 15, side: 'firm', note: '6月1日現在の状況を報告します。' },
    ],
  ],
  [9, [{ title: '定時決定による標準報酬月額の改定', dayOfMonth: 1, side: 'firm', note: '9月分の保険料から変わります。' }]],
  [
    11,
    [
      {
        title: '年末調整 申告書の回収期限',
        dayOfMonth: 30,
        side: 'client',
        note: '扶養控除等申告書、保険料控除申告書と証明書を取りまとめてください。',
      },
    ],
  ],
  [12, [{ title: '年末調整の計算・還付', dayOfMonth: 25, side: 'firm', note: '12月支給の給与で精算します。' }]],
])

/** Holidays can leave a single day for it. */
const span = (from: string, to: string): Pick<Duty, 'from' | 'to'> => ({ from, to: later(from, to) })

const later = (one: string, other: string): string => (one > other ? one : other)

const only = (day: string): Pick<Duty, 'from' | 'to'> => ({ from: day, to: day })

const monthBefore = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 2, 1)).toISOString().slice(0, 7)

const businessDaysBefore = (day: string, count: number): string => walk(day, count, -1)
const businessDaysAfter = (day: string, count: number): string => walk(day, count, 1)

const walk = (day: string, count: number, direction: 1 | -1): string => {
  let date = new Date(`${day}T00:00:00Z`)
  for (let left = count; left > 0;) {
    date = new Date(date.getTime() + direction * 86_400_000)
    if (isBusinessDay(date.toISOString().slice(0, 10))) left -= 1
  }
  return date.toISOString().slice(0, 10)
}
