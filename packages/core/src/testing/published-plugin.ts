import { firmRoles, writingRoles } from '@tsuzuri/model'
import { definePageType, definePlugin } from '@tsuzuri/plugin'

/** A plugin for tests: page types that are published. `facts` are the firm's and confirmed, `rules` both sides write and read. */
export const publishedPlugin = definePlugin({
  name: 'published',
  collections: [],
  blocks: {},
  pageTypes: {
    facts: definePageType({
      label: { ja: '基礎情報', en: 'Facts' },
      writers: firmRoles,
      published: true,
      confirmed: true,
      ownerField: 'owner',
      reviewField: 'reviewDate',
      body: '未定',
      fields: {
        payDay: { kind: 'day-of-month', label: { ja: '支給日', en: 'Pay day' } },
        owner: { kind: 'member', ofPage: true, label: { ja: '管理担当', en: 'Owner' } },
        reviewDate: { kind: 'date', ofPage: true, label: { ja: '次回見直し日', en: 'Next review' } },
      },
    }),
    rules: definePageType({
      label: { ja: '規程', en: 'Rules' },
      writers: writingRoles,
      published: true,
      acknowledged: true,
      body: '',
      fields: {},
    }),
  },
  rules: [],
  messages: { ja: {}, en: {} },
})
