import type { FieldDefinitions } from '@tsuzuri/plugin'

/** What every master page can say of itself, whatever it is about. */
export const masterFields = {
  category: {
    kind: 'choice',
    ofPage: true,
    label: { ja: '区分', en: 'Category' },
    help: { ja: 'どの業務の基礎情報かを選びます。', en: 'The area of work these facts belong to.' },
    choices: {
      company: { ja: '会社情報', en: 'Company' },
      organization: { ja: '組織・従業員', en: 'Organisation and employees' },
      payroll: { ja: '給与', en: 'Payroll' },
      allowance: { ja: '手当・控除', en: 'Allowances and deductions' },
      attendance: { ja: '勤怠', en: 'Attendance' },
      'social-insurance': { ja: '社会保険・労働保険', en: 'Social and labour insurance' },
      tax: { ja: '税', en: 'Tax' },
      contact: { ja: '担当者・連絡先', en: 'People in charge' },
      other: { ja: 'その他', en: 'Other' },
    },
  },
  owner: {
    kind: 'member',
    ofPage: true,
    label: { ja: '管理担当', en: 'Owner' },
    help: { ja: '内容を最新に保つ責任者です。', en: 'Who keeps this page up to date.' },
  },
  effectiveFrom: {
    kind: 'date',
    ofPage: true,
    label: { ja: '適用開始日', en: 'Effective from' },
    help: { ja: 'この内容で処理を始める日です。', en: 'The day from which work follows this page.' },
  },
  reviewDate: {
    kind: 'date',
    ofPage: true,
    label: { ja: '次回見直し日', en: 'Next review' },
    help: { ja: 'この日までに内容を見直します。', en: 'The page is looked over by this day.' },
  },
  source: {
    kind: 'text',
    ofPage: true,
    label: { ja: '根拠資料', en: 'Source' },
    help: { ja: '就業規則、給与規程など、もとになる資料の名前です。', en: 'The document the facts come from, such as the work rules.' },
    maxLength: 500,
  },
} as const satisfies FieldDefinitions
