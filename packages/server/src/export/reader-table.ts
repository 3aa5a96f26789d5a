import type { Reader } from '@tsuzuri/core'
import { type Locale, roleNames } from '@tsuzuri/model'
import { neutral } from './neutral.ts'
import type { RecordTable } from './record-table.ts'

const headings = {
  ja: ['氏名', 'メールアドレス', '権限', '状態', '読了した版', '読了日時'],
  en: ['Name', 'E-mail', 'Role', 'State', 'Version read', 'Read at'],
} as const
const standings = {
  unpublished: { ja: '未公開', en: 'Not published' },
  never: { ja: '未読', en: 'Not read' },
  current: { ja: '読了', en: 'Read' },
  changed: { ja: '読了(軽微な変更あり)', en: 'Read (small changes since)' },
  stale: { ja: '再確認待ち', en: 'To be read again' },
} as const

/** Who has read a page, as people read it: times in the portal's zone. */
export const readerTable = (readers: readonly Reader[], locale: Locale, timeZone: string): RecordTable => {
  const at = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const rows = readers.map(({ name, email, role, standing, read }) => [
    neutral(name),
    neutral(email),
    roleNames[role][locale],
    standings[standing][locale],
    read?.number ?? null,
    read ? at.format(read.at) : null,
  ])
  return {
    headings: headings[locale],
    batches: (async function* () {
      yield rows
    })(),
  }
}
