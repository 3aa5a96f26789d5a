import { firmRoles, type Localized, type PortalRecord, roles, writingRoles } from '@tsuzuri/model'
import { defineCollection, type StepFacts } from '@tsuzuri/plugin'
import { fixFigures } from './fix-figures.ts'

const pieces: Localized = { ja: '件', en: '' }

/** Nothing is accepted that the client cannot read. */
const readableFlaws = (_record: Pick<PortalRecord, 'fields'>, { unpublished }: StepFacts): Readonly<Record<string, Localized>> =>
  unpublished.length === 0
    ? {}
    : {
        'fields.page': {
          ja: '報告ページをお客様が読めません。公開してから提出してください。',
          en: 'The client cannot read its page. Publish it before you submit the report.',
        },
      }

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
    // Fixed as the report is submitted; nobody writes them.
    requestsDone: { kind: 'number', label: { ja: '処理した依頼', en: 'Requests done' }, unit: pieces, writers: [] },
    hours: { kind: 'number', label: { ja: '作業時間', en: 'Hours' }, unit: { ja: '時間', en: 'hours' }, writers: [] },
    filesDelivered: { kind: 'number', label: { ja: '納品したファイル数', en: 'Files delivered' }, unit: pieces, writers: [] },
    scheduleKept: { kind: 'number', label: { ja: '期日どおりの予定', en: 'Duties kept' }, unit: pieces, writers: [] },
    scheduleLate: { kind: 'number', label: { ja: '遅れた予定', en: 'Duties late' }, unit: pieces, writers: [] },
    contactsOpen: { kind: 'number', label: { ja: '未完了の連絡', en: 'Open contacts' }, unit: pieces, writers: [] },
    figuresAt: { kind: 'datetime', label: { ja: '数字の確定', en: 'Figures as of' }, writers: [] },
  },
  states: {
    draft: { label: { ja: '作成中', en: 'Draft' }, ball: 'firm' },
    submitted: { label: { ja: '提出済', en: 'Submitted' }, ball: 'client', delivered: true },
    'sent-back': { label: { ja: '差戻し', en: 'Sent back' }, ball: 'firm' },
    accepted: { label: { ja: '検収済', en: 'Accepted' }, ball: null, final: true, frozen: true },
  },
  initial: 'draft',
  transitions: [
    {
      from: ['draft', 'sent-back'],
      to: 'submitted',
      label: { ja: '提出する', en: 'Submit' },
      who: firmRoles,
      works: fixFigures,
      check: readableFlaws,
    },
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
    return typeof month === 'string' && !/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(month)
      ? { 'fields.month': { ja: '対象月は 2026-11 の形で入力してください。', en: 'A month is written as 2026-11.' } }
      : {}
  },
})
