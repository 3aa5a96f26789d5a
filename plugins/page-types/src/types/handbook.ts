import { writingRoles } from '@tsuzuri/model'
import { definePageType } from '@tsuzuri/plugin'

/** A rule or manual of how the service itself is run. */
export const handbook = definePageType({
  label: { ja: '運用文書', en: 'Handbook' },
  writers: writingRoles,
  published: true,
  acknowledged: true,
  ownerField: 'owner',
  reviewField: 'reviewDate',
  fields: {
    owner: {
      kind: 'member',
      ofPage: true,
      label: { ja: '管理担当', en: 'Owner' },
      help: { ja: '内容を最新に保つ責任者です。', en: 'Who keeps this page up to date.' },
    },
    reviewDate: { kind: 'date', ofPage: true, label: { ja: '次回見直し日', en: 'Next review' } },
    edition: {
      kind: 'text',
      ofPage: true,
      label: { ja: '版', en: 'Edition' },
      help: { ja: '例: 第2版', en: 'E.g. 2nd edition.' },
      maxLength: 50,
    },
  },
  body: `## 目的

## 適用範囲

## 内容
`,
})
