import { definePlugin } from '@tsuzuri/plugin'
import { en } from '../messages/en.ts'
import { ja } from '../messages/ja.ts'
import { processingLogBlock } from './block.ts'
import { digestWork } from './digest-work.ts'
import { processing } from './processing.ts'
import { logRequestSteps } from './rules/log-request-steps.ts'

/** 処理内容: what the firm did, when, for which request. */
export const processingLogPlugin = definePlugin({
  name: 'processing-log',
  collections: [processing],
  blocks: { 'processing-log': processingLogBlock },
  pageTypes: {},
  rules: [logRequestSteps],
  digest: digestWork,
  messages: { ja, en },
})
