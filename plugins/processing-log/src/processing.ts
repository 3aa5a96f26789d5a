import { firmRoles, roles } from '@tsuzuri/model'
import { defineCollection } from '@tsuzuri/plugin'

/** What the firm did, when, for which request, how long it took. */
export const processing = defineCollection({
  name: 'processing',
  label: { ja: '処理内容', en: 'Processing log' },
  one: { ja: '処理', en: 'Entry' },
  numbered: false,
  columns: {
    title: { label: { ja: '処理', en: 'What was done' }, required: true },
    startsAt: { label: { ja: '日時', en: 'When' } },
    assignee: { label: { ja: '担当', en: 'By' } },
  },
  fields: {
    step: {
      kind: 'choice',
      label: { ja: '段階', en: 'Step' },
      choices: {
        started: { ja: '着手', en: 'Started' },
        delivered: { ja: '納品', en: 'Delivered' },
        accepted: { ja: '検収', en: 'Accepted' },
        work: { ja: '作業', en: 'Work' },
      },
    },
    hours: { kind: 'number', label: { ja: '時間', en: 'Hours' } },
    request: { kind: 'record', label: { ja: '依頼', en: 'Request' } },
    requestNumber: { kind: 'number', label: { ja: '依頼番号', en: 'Request number' } },
    note: { kind: 'long-text', label: { ja: '備考', en: 'Note' } },
  },
  states: { recorded: { label: { ja: '記録', en: 'Recorded' }, ball: null, final: true } },
  initial: 'recorded',
  begins: () => ({ fields: { step: 'work' }, byWriter: true, startsNow: true }),
  transitions: [],
  rights: { read: roles, create: firmRoles, update: firmRoles, comment: firmRoles, trash: ['firm-admin', 'director'] },
  order: { by: 'startsAt', direction: 'descending' },
  text: (fields) => (typeof fields['note'] === 'string' ? fields['note'] : ''),
  check: ({ fields }) => {
    const hours = fields['hours']
    return typeof hours === 'number' && (hours < 0 || hours > 10_000)
      ? { 'fields.hours': { ja: '時間は0から10,000までの数で入力してください。', en: 'Hours are a number from 0 to 10,000.' } }
      : {}
  },
})
