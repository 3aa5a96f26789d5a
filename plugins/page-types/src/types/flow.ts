import { firmRoles } from '@tsuzuri/model'
import { definePageType } from '@tsuzuri/plugin'
import { flowSteps } from './flow-steps.ts'
import { swimLanes } from './swim-lanes.ts'

/** Who does what, when, from what, to what. */
export const flow = definePageType({
  label: { ja: '業務フロー', en: 'Flow' },
  writers: firmRoles,
  published: true,
  confirmed: true,
  reviewField: 'reviewDate',
  head: swimLanes,
  fields: {
    owner: {
      kind: 'choice',
      ofPage: true,
      label: { ja: '主担当', en: 'Main owner' },
      help: { ja: 'この業務を進める責任のある側です。', en: 'The side that answers for moving it on.' },
      choices: { firm: { ja: '弊社', en: 'Firm' }, client: { ja: '貴社', en: 'Client' } },
    },
    frequency: {
      kind: 'choice',
      ofPage: true,
      label: { ja: '頻度', en: 'Frequency' },
      choices: {
        daily: { ja: '毎日', en: 'Daily' },
        weekly: { ja: '毎週', en: 'Weekly' },
        monthly: { ja: '毎月', en: 'Monthly' },
        'twice-yearly': { ja: '年2回', en: 'Twice a year' },
        yearly: { ja: '毎年', en: 'Yearly' },
        'as-needed': { ja: '都度', en: 'As needed' },
      },
    },
    trigger: {
      kind: 'text',
      ofPage: true,
      label: { ja: 'きっかけ', en: 'Trigger' },
      help: { ja: '業務が始まる条件です。例: 締日の翌営業日', en: 'What starts it, e.g. the business day after closing.' },
      maxLength: 300,
    },
    deadlineRule: {
      kind: 'text',
      ofPage: true,
      label: { ja: '期限の決まり', en: 'Deadline rule' },
      help: { ja: '例: 支給日の3営業日前まで', en: 'E.g. three business days before pay day.' },
      maxLength: 300,
    },
    system: {
      kind: 'text',
      ofPage: true,
      label: { ja: '使用システム', en: 'System' },
      help: { ja: '勤怠・給与などのシステム名です。', en: 'Attendance, payroll or other software.' },
      maxLength: 200,
    },
    steps: flowSteps,
    reviewDate: { kind: 'date', ofPage: true, label: { ja: '次回見直し日', en: 'Next review' } },
  },
  body: `## 概要

## 例外・注意点
`,
})
