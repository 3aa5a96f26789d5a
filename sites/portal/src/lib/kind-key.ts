import type { MessageKey } from '../messages/translate.ts'

const kinds: Readonly<Record<string, MessageKey>> = {
  contacts: 'kind.contacts',
  requests: 'kind.requests',
  schedule: 'kind.schedule',
  processing: 'kind.processing',
  reports: 'kind.reports',
  page: 'kind.page',
  file: 'kind.file',
}

/** What kind of thing it is, in a word: by its collection's name, or `page` or `file`. */
export const kindKey = (name: string): MessageKey => kinds[name] ?? 'kind.record'
