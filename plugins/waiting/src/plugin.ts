import { definePlugin } from '@tsuzuri/plugin'
import { en } from '../messages/en.ts'
import { ja } from '../messages/ja.ts'
import { waitingBlock } from './block.ts'

/** いま待っているもの: what waits, and for whom, over all collections. */
export const waitingPlugin = definePlugin({
  name: 'waiting',
  collections: [],
  blocks: { waiting: waitingBlock },
  pageTypes: {},
  rules: [],
  messages: { ja, en },
})
