import type { Role } from '@tsuzuri/model'
import { attributeSchema, defineBlock, limitAttribute, limitWords } from '@tsuzuri/plugin'
import { type RecordRow, stateLabels } from '@tsuzuri/plugin/view'
import { z } from 'zod'
import { contacts } from './contacts.ts'
import { contactsAsText } from './contacts-as-text.ts'
import { loadContacts } from './load-contacts.ts'
import { renderContacts } from './render.ts'

export interface ContactTableAttributes {
  readonly state: string
  readonly channel?: string | undefined
  readonly limit: number
}
export interface ContactTableData {
  readonly rows: readonly RecordRow[]
  readonly more: boolean
  readonly year: number
  readonly mayCreate: boolean
  readonly mayUpdate: boolean
  readonly role: Role
}

const attributes = attributeSchema({
  /** A state's name, `open` for all that are not closed, or `all`. */
  state: z.enum(['all', 'open', 'waiting-client', 'waiting-firm', 'closed']).default('all'),
  channel: z.enum(['portal', 'phone', 'mail', 'chat', 'meeting', 'inquiry']).optional(),
  limit: limitAttribute(20),
})

export const contactTableBlock = defineBlock<ContactTableAttributes, ContactTableData>({
  label: { ja: '連絡表', en: 'Contact table' },
  description: { ja: '連絡を新しい順に並べ、その場で書き足せる表', en: 'Contacts, newest first, with new ones written in place' },
  attributes,
  attributeWords: {
    state: {
      label: { ja: '状態', en: 'State' },
      values: { ...stateLabels(contacts), all: { ja: 'すべて', en: 'All' }, open: { ja: '未完了', en: 'Not closed' } },
    },
    channel: { label: { ja: '手段', en: 'Channel' }, values: contacts.fields.channel.choices },
    limit: limitWords,
  },
  migrations: [],
  sources: ['contacts', 'members'],
  element: 'tsuzuri-contact-table',
  load: loadContacts,
  render: renderContacts,
  text: contactsAsText,
})
