import { type Role, type Side, sideOf } from '@tsuzuri/model'
import { attributeSchema, defineBlock, limitAttribute, openZone } from '@tsuzuri/plugin'
import { recordRow, type RecordRow } from '@tsuzuri/plugin/view'
import { z } from 'zod'
import { contacts } from './contacts.ts'
import { contactsAsText } from './contacts-as-text.ts'
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
  readonly side: Side
  readonly role: Role
}

const attributes = attributeSchema({
  /** A state's name, `open` for all that are not closed, or `all`. */
  state: z.enum(['all', 'open', 'waiting-client', 'waiting-firm', 'closed']).default('all'),
  channel: z.enum(['portal', 'phone', 'mail', 'chat', 'meeting']).optional(),
  limit: limitAttribute(20),
})

export const contactTableBlock = defineBlock<ContactTableAttributes, ContactTableData>({
  label: { ja: '連絡表', en: 'Contact table' },
  description: { ja: '連絡を新しい順に並べ、その場で書き足せる表', en: 'Contacts, newest first, with new ones written in place' },
  attributes,
  migrations: [],
  sources: ['contacts', 'members'],
  element: 'tsuzuri-contact-table',
  load: async (context, { state, channel, limit }) => {
    const [list, members] = await Promise.all([
      context.records('contacts', { limit: channel ? 200 : limit, ...(state === 'all' ? {} : { state }) }),
      context.members(),
    ])
    const wanted = channel ? list.items.filter((record) => record.fields['channel'] === channel) : list.items
    return {
      rows: wanted.slice(0, limit).map((record) => recordRow(record, contacts, context.role, members)),
      more: wanted.length > limit || list.next !== null,
      year: Number(openZone(context.portal.timeZone).day(context.now).slice(0, 4)),
      mayCreate: context.may('create', 'contacts'),
      mayUpdate: context.may('update', 'contacts'),
      side: sideOf(context.role),
      role: context.role,
    }
  },
  render: renderContacts,
  text: contactsAsText,
})
