import type { FieldDefinitions } from '@tsuzuri/plugin'

/** The facts payroll work and its dates follow from. A master page fills those it is about. */
export const payrollFields = {
  closingDay: {
    kind: 'day-of-month',
    label: { ja: '締日', en: 'Closing day' },
    help: { ja: '月末締めは31と入力します。', en: 'Write 31 for the last day of the month.' },
  },
  payDay: {
    kind: 'day-of-month',
    label: { ja: '支給日', en: 'Pay day' },
    help: { ja: '月末払いは31と入力します。', en: 'Write 31 for the last day of the month.' },
  },
  payMonth: {
    kind: 'choice',
    label: { ja: '支給月', en: 'Month of payment' },
    help: { ja: '締日の属する月から見た支給月です。', en: 'Seen from the month of the closing day.' },
    choices: { same: { ja: '当月払い', en: 'Same month' }, next: { ja: '翌月払い', en: 'Next month' } },
  },
  payShift: {
    kind: 'choice',
    label: { ja: '支給日が休日のとき', en: 'When pay day is a holiday' },
    choices: { before: { ja: '前営業日に支給', en: 'Business day before' }, after: { ja: '翌営業日に支給', en: 'Business day after' } },
  },
  bonusMonths: {
    kind: 'text',
    label: { ja: '賞与の支給月', en: 'Months of bonuses' },
    help: { ja: '例: 7, 12。賞与がなければ空のままにします。', en: 'E.g. 7, 12. Leave it empty where there are none.' },
    maxLength: 50,
  },
  bonusDay: {
    kind: 'day-of-month',
    label: { ja: '賞与の支給日', en: 'Bonus pay day' },
    help: { ja: '月末払いは31と入力します。', en: 'Write 31 for the last day of the month.' },
  },
  raiseMonths: {
    kind: 'text',
    label: { ja: '昇給を初めて支給する月', en: 'Months in which raised pay is first paid' },
    help: { ja: '例: 5。月額変更届を確かめる時期を予定に入れます。', en: 'E.g. 5. The schedule then says when to look at standard pay.' },
    maxLength: 50,
  },
  dataLead: {
    kind: 'number',
    label: { ja: 'データ提出の期限', en: 'Data in, after the closing day' },
    unit: { ja: '営業日後(締日から)', en: 'business days' },
  },
  calculationLead: {
    kind: 'number',
    label: { ja: '計算を終える日', en: 'Calculation done, before pay day' },
    unit: { ja: '営業日前(支給日から)', en: 'business days' },
  },
  checkLead: {
    kind: 'number',
    label: { ja: '計算結果を確認する期限', en: 'Results checked, before pay day' },
    unit: { ja: '営業日前(支給日から)', en: 'business days' },
  },
  transferLead: {
    kind: 'number',
    label: { ja: '振込データを承認する期限', en: 'Transfer approved, before pay day' },
    unit: { ja: '営業日前(支給日から)', en: 'business days' },
  },
  paymentMethod: {
    kind: 'choice',
    label: { ja: '支給方法', en: 'Way of payment' },
    choices: {
      transfer: { ja: '銀行振込', en: 'Bank transfer' },
      cash: { ja: '現金', en: 'Cash' },
      both: { ja: '振込と現金', en: 'Transfer and cash' },
    },
  },
  transferBank: {
    kind: 'text',
    label: { ja: '振込元銀行', en: 'Paying bank' },
    help: { ja: '銀行名と支店名です。口座番号は書きません。', en: 'Bank and branch; leave the account number out.' },
    maxLength: 200,
  },
  monthlyHours: {
    kind: 'number',
    label: { ja: '月平均所定労働時間', en: 'Average scheduled hours a month' },
    unit: { ja: '時間', en: 'hours' },
    help: { ja: '割増賃金の単価計算に使う時間数です。', en: 'Hours that overtime rates are worked out from.' },
  },
  rounding: {
    kind: 'choice',
    label: { ja: '端数処理', en: 'Rounding' },
    choices: { half: { ja: '四捨五入', en: 'Half up' }, up: { ja: '切り上げ', en: 'Up' }, down: { ja: '切り捨て', en: 'Down' } },
  },
  employees: {
    kind: 'number',
    label: { ja: '対象人数', en: 'People paid' },
    unit: { ja: '名', en: 'people' },
    help: { ja: '給与計算の対象となる従業員数です。', en: 'How many employees the payroll covers.' },
  },
} as const satisfies FieldDefinitions
