import { type FieldValue, type Localized, roles, writingRoles } from '@tsuzuri/model'
import { defineCollection } from '@tsuzuri/plugin'
import { fallsAt } from './recurrence/falls-at.ts'
import { recurrenceFlaw } from './recurrence/recurrence-flaw.ts'

/** The duties of both sides by time. */
export const schedule = defineCollection({
  name: 'schedule',
  label: { ja: '予定', en: 'Schedule' },
  numbered: false,
  columns: {
    title: { label: { ja: '予定', en: 'Entry' }, required: true },
    startsAt: { label: { ja: '開始', en: 'Begins' }, required: true },
    dueAt: { label: { ja: '終了', en: 'Ends' } },
    assignee: { label: { ja: '担当', en: 'Assignee' } },
  },
  fields: {
    allDay: { kind: 'boolean', label: { ja: '終日', en: 'All day' } },
    side: {
      kind: 'choice',
      label: { ja: 'だれの番', en: 'Whose turn' },
      choices: { firm: { ja: '弊社', en: 'Firm' }, client: { ja: '貴社', en: 'Client' }, both: { ja: '双方', en: 'Both' } },
    },
    kind: {
      kind: 'choice',
      label: { ja: '種類', en: 'Kind' },
      choices: {
        closing: { ja: '締日', en: 'Closing' },
        data: { ja: 'データ提出', en: 'Data in' },
        calculation: { ja: '計算', en: 'Calculation' },
        check: { ja: '確認', en: 'Check' },
        transfer: { ja: '振込', en: 'Transfer' },
        pay: { ja: '支給日', en: 'Pay day' },
        deadline: { ja: '期限', en: 'Deadline' },
        meeting: { ja: '打合せ', en: 'Meeting' },
        other: { ja: 'その他', en: 'Other' },
      },
    },
    recurrence: {
      kind: 'recurrence',
      label: { ja: '繰り返し', en: 'Repeats' },
      maxLength: 500,
    },
    note: { kind: 'long-text', label: { ja: '備考', en: 'Note' } },
    page: { kind: 'page', label: { ja: '関連ページ', en: 'Page' } },
    // Of a time that was taken out of its series; nobody writes them by hand.
    series: { kind: 'record', label: { ja: '元の繰り返し', en: 'Taken out of' }, writers: [] },
    occurrence: { kind: 'datetime', label: { ja: '元の日時', en: 'In place of' }, writers: [] },
    doneAt: { kind: 'datetime', label: { ja: '済にした日時', en: 'Done at' }, writers: [] },
  },
  states: {
    planned: { label: { ja: '予定', en: 'Planned' }, ball: null },
    done: { label: { ja: '済', en: 'Done' }, ball: null, final: true },
    cancelled: { label: { ja: '中止', en: 'Cancelled' }, ball: null, final: true },
  },
  initial: 'planned',
  transitions: [
    { from: ['planned'], to: 'done', label: { ja: '済にする', en: 'Mark done' }, who: writingRoles, stamps: ['doneAt'] },
    { from: ['planned'], to: 'cancelled', label: { ja: '中止する', en: 'Cancel' }, who: writingRoles },
    {
      from: ['done', 'cancelled'],
      to: 'planned',
      label: { ja: '予定に戻す', en: 'Plan again' },
      who: writingRoles,
      works: () => Promise.resolve({ doneAt: null }),
    },
  ],
  rights: { read: roles, create: writingRoles, update: writingRoles, comment: writingRoles, trash: writingRoles },
  order: { by: 'startsAt', direction: 'ascending' },
  repeats: { rule: 'recurrence', series: 'series', occurrence: 'occurrence', fallsAt },
  // The rule is part of the text, so that repeated entries can be found among thousands by `FREQ=`, and so is what was taken out of them.
  text: (fields) =>
    [fields['note'], fields['recurrence'], takenOut(fields['occurrence'])].filter((part) => typeof part === 'string').join('\n'),
  check: ({ startsAt, dueAt, fields }) => {
    const flaws: Record<string, Localized> = {}
    if (startsAt && dueAt && dueAt.getTime() < startsAt.getTime())
      flaws['dueAt'] = { ja: '終了は開始より後にしてください。', en: 'The end must not be before the beginning.' }
    const rule = fields['recurrence']
    if (typeof rule === 'string' && rule !== '') {
      const flaw = startsAt && recurrenceFlaw(rule, startsAt)
      if (!startsAt) flaws['fields.recurrence'] = { ja: '繰り返す予定には開始が必要です。', en: 'A repeated entry needs a beginning.' }
      else if (flaw) flaws['fields.recurrence'] = { ja: 'この繰り返し方は使えません。', en: flaw }
    }
    return flaws
  },
})

/** By the month of the time it stands for, in UTC. */
const takenOut = (occurrence: FieldValue | undefined): string | null =>
  typeof occurrence === 'string' ? `RECURRENCE-ID:${new Date(occurrence).toISOString().slice(0, 10)}` : null
