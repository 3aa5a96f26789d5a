import { firmRoles, roles, writingRoles } from '@tsuzuri/model'
import { defineCollection } from '@tsuzuri/plugin'

/** One report a month, accepted by the client or sent back. */
export const reports = defineCollection({
  name: 'reports',
  label: { ja: '報告', en: 'Reports' },
  one: { ja: '報告', en: 'Report' },
  numbered: true,
  columns: {
    title: { label: { ja: '件名', en: 'Subject' }, required: true },
    assignee: { label: { ja: '作成者', en: 'Written by' } },
    dueAt: { label: { ja: '提出期限', en: 'Due' } },
  },
  fields: {
    month: {
      kind: 'text',
      label: { ja: '対象月', en: 'Month' },
      help: { ja: '2026-11 の形で入力します。', en: 'Written as 2026-11.' },
      maxLength: 7,
    },
    page: { kind: 'page', label: { ja: '報告ページ', en: 'Report page' } },
    requests: { kind: 'record', many: true, label: { ja: '対象の依頼', en: 'Requests' } },
    files: { kind: 'file-version', many: true, label: { ja: '納品ファイル', en: 'Files delivered' } },
    summary: { kind: 'long-text', label: { ja: '要約', en: 'Summary' } },
  },
  states: {
    draft: { label: { ja: '作成中', en: 'Draft' }, ball: 'firm' },
    submitted: { label: { ja: '提出済', en: 'Submitted' }, ball: 'client', delivered: true },
    'sent-back': { label: { ja: '差戻し', en: 'Sent back' }, ball: 'firm' },
    accepted: { label: { ja: '検収済', en: 'Accepted' }, ball: null, final: true, frozen: true },
  },
  initial: 'draft',
  transitions: [
    { from: ['draft', 'sent-back'], to: 'submitted', label: { ja: '提出する', en: 'Submit' }, who: firmRoles },
    { from: ['submitted'], to: 'accepted', label: { ja: '検収する', en: 'Accept' }, who: ['client-admin'] },
    { from: ['submitted'], to: 'sent-back', label: { ja: '差し戻す', en: 'Send back' }, who: ['client-admin'], requires: ['comment'] },
  ],
  rights: {
    read: roles,
    create: firmRoles,
    update: firmRoles,
    comment: writingRoles,
    trash: ['firm-admin', 'director'],
  },
  order: { by: 'createdAt', direction: 'descending' },
  text: (fields) => (typeof fields['summary'] === 'string' ? fields['summary'] : ''),
  check: ({ fields }) => {
    const month = fields['month']
    return typeof month === 'string' && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)
      ? { 'fields.month': { ja: '対象月は 2026-11 の形で入力してください。', en: 'A month is written as 2026-11.' } }
      : {}
  },
})
