import { definePlugin } from '@tsuzuri/plugin'
import { en } from '../messages/en.ts'
import { ja } from '../messages/ja.ts'
import { helloBlock } from './block.ts'
import { greetings } from './greetings.ts'

/** The plugin to copy. */
export const helloPlugin = definePlugin({
  name: 'hello',
  collections: [greetings],
  blocks: { hello: helloBlock },
  pageTypes: {},
  rules: [],
  messages: { ja, en },
})
