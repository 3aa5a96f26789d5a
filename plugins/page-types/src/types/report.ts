import { writingRoles } from '@tsuzuri/model'
import { definePageType } from '@tsuzuri/plugin'

/** What was done in a month and what to watch. */
export const report = definePageType({
  label: { ja: '報告', en: 'Report' },
  writers: writingRoles,
  published: true,
  fields: {
    month: {
      kind: 'text',
      label: { ja: '対象月', en: 'Month' },
      help: { ja: '2026-11 の形で入力します。', en: 'Written as 2026-11.' },
      maxLength: 7,
    },
    status: {
      kind: 'choice',
      label: { ja: '状況', en: 'Status' },
      choices: {
        draft: { ja: '作成中', en: 'Draft' },
        submitted: { ja: '提出済', en: 'Submitted' },
        accepted: { ja: '検収済', en: 'Accepted' },
        'sent-back': { ja: '差戻し', en: 'Sent back' },
      },
    },
  },
  body: `## 今月の処理

## 気になる点

## 来月の予定
`,
})
