import { definePlugin } from '@tsuzuri/plugin'
import { en } from '../messages/en.ts'
import { ja } from '../messages/ja.ts'
import { requestListBlock } from './block.ts'
import { requests } from './requests.ts'

/** 依頼内容一覧: what the client asks the firm to do. */
export const requestListPlugin = definePlugin({
  name: 'request-list',
  collections: [requests],
  blocks: { 'request-list': requestListBlock },
  pageTypes: {},
  rules: [],
  messages: { ja, en },
})
