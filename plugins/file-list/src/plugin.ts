import { definePlugin } from '@tsuzuri/plugin'
import { en } from '../messages/en.ts'
import { ja } from '../messages/ja.ts'
import { fileListBlock } from './block.ts'

/** ファイル一覧: what is on the shared drive. */
export const fileListPlugin = definePlugin({
  name: 'file-list',
  collections: [],
  blocks: { 'file-list': fileListBlock },
  pageTypes: {},
  rules: [],
  messages: { ja, en },
})
