import type { TemplateColumn } from '@tsuzuri/core'
import type { Locale } from '@tsuzuri/model'
import type { FieldKind } from '@tsuzuri/plugin'
import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'

/** A file to fill in with rows: its headings, and in a workbook a second sheet that says what belongs into each column. */
export const importTemplate = {
  csv: (columns: readonly TemplateColumn[], locale: Locale): Uint8Array =>
    new TextEncoder().encode(`\uFEFF${stringify([columns.map(({ label }) => label[locale])], { record_delimiter: 'windows' })}`),
  xlsx: async (columns: readonly TemplateColumn[], locale: Locale): Promise<Uint8Array> => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet(words.rows[locale], { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ label }) => ({ header: label[locale], width: Math.max(12, label[locale].length * 2 + 2) }))
    sheet.getRow(1).font = { bold: true }
    const guide = workbook.addWorksheet(words.guide[locale])
    guide.columns = [words.column, words.required, words.content].map((word, index) => ({
      header: word[locale],
      width: [24, 8, 70][index] ?? 24,
    }))
    guide.getRow(1).font = { bold: true }
    for (const column of columns) guide.addRow([column.label[locale], column.required ? '○' : '', contentOf(column, locale)])
    return new Uint8Array(await workbook.xlsx.writeBuffer())
  },
}

const contentOf = ({ field }: TemplateColumn, locale: Locale): string => {
  const choices = Object.values(field.choices ?? {}).map((choice) => choice[locale])
  return [
    ...(choices.length > 0 ? [choices.join(' / ')] : [kinds[field.kind][locale]]),
    ...(field.many ? [words.many[locale]] : []),
    ...(field.help ? [field.help[locale]] : []),
  ].join(locale === 'ja' ? '。' : '. ')
}

const words = {
  rows: { ja: '行', en: 'Rows' },
  guide: { ja: '書き方', en: 'How to fill it in' },
  column: { ja: '列', en: 'Column' },
  required: { ja: '必須', en: 'Required' },
  content: { ja: '書く内容', en: 'Content' },
  many: { ja: '複数はセルの中で改行します', en: 'Several stand on lines of their own in the cell' },
} as const

const text = { ja: '文字', en: 'Text' }
const id = { ja: '書き出した表にある ID', en: 'The id as our tables have it' }
const kinds: Readonly<Record<FieldKind, Readonly<Record<Locale, string>>>> = {
  text,
  'long-text': text,
  number: { ja: '数値', en: 'A number' },
  money: { ja: '金額(円、整数)', en: 'An amount in yen' },
  date: { ja: '日付(2026-11-23)', en: 'A date (2026-11-23)' },
  datetime: { ja: '日時(2026-11-23 09:00)か日付', en: 'A date and time (2026-11-23 09:00), or a date' },
  'day-of-month': { ja: '1〜31 の日', en: 'A day of the month, 1 to 31' },
  boolean: { ja: '1 か 0', en: '1 or 0' },
  choice: text,
  member: { ja: 'メンバーのメールアドレスか氏名', en: 'A member’s e-mail address or name' },
  person: { ja: '氏名', en: 'A name' },
  'file-version': id,
  page: id,
  record: id,
  table: { ja: '取り込めません', en: 'Not taken in' },
  recurrence: { ja: '繰り返し(FREQ=MONTHLY;BYMONTHDAY=25)', en: 'A recurrence (FREQ=MONTHLY;BYMONTHDAY=25)' },
}
