import { roles, writingRoles } from '@tsuzuri/model'
import { defineCollection } from '@tsuzuri/plugin'

/** Greetings people left for each other: the smallest collection that has a life. */
export const greetings = defineCollection({
  name: 'greetings',
  label: { ja: 'あいさつ', en: 'Greetings' },
  numbered: false,
  columns: { title: { label: { ja: 'ひとこと', en: 'Words' }, required: true } },
  fields: { to: { kind: 'text', label: { ja: '宛先', en: 'To' }, maxLength: 100 } },
  states: {
    sent: { label: { ja: '未読', en: 'Unread' }, ball: null },
    read: { label: { ja: '既読', en: 'Read' }, ball: null, final: true },
  },
  initial: 'sent',
  transitions: [{ from: ['sent'], to: 'read', label: { ja: '既読にする', en: 'Mark read' }, who: writingRoles }],
  rights: { read: roles, create: writingRoles, update: writingRoles, comment: writingRoles, trash: writingRoles },
  order: { by: 'createdAt', direction: 'descending' },
  text: (fields) => (typeof fields['to'] === 'string' ? fields['to'] : ''),
})
