import type { MessageKey } from '../messages/translate.ts'

const kinds: Readonly<Record<string, MessageKey>> = {
  contacts: 'kind.contacts',
  requests: 'kind.requests',
  schedule: 'kind.schedule',
  processing: 'kind.processing',
  reports: 'kind.reports',
  page: 'kind.page',
  file: 'kind.file',
  member: 'kind.member',
}

/** What kind of thing it is, in a word: by its collection's name, or `page`, `file` or `member`. */
export const kindKey = (name: string): MessageKey => kinds[name] ?? 'kind.record'
