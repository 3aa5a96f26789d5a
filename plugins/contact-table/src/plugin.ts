import { definePlugin } from '@tsuzuri/plugin'
import { en } from '../messages/en.ts'
import { ja } from '../messages/ja.ts'
import { contactTableBlock } from './block.ts'
import { contacts } from './contacts.ts'
import { digestContacts } from './digest-contacts.ts'

/** 連絡表: every exchange of the two sides. */
export const contactTablePlugin = definePlugin({
  name: 'contact-table',
  collections: [contacts],
  blocks: { 'contact-table': contactTableBlock },
  pageTypes: {},
  rules: [],
  digest: digestContacts,
  messages: { ja, en },
})
