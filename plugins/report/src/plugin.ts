import { definePlugin } from '@tsuzuri/plugin'
import { en } from '../messages/en.ts'
import { ja } from '../messages/ja.ts'
import { reportBlock } from './block.ts'
import { figuresBlock } from './figures/figures-block.ts'
import { monthReport } from './month-report.ts'
import { reports } from './reports.ts'

/** 報告: one report a month, accepted or sent back. */
export const reportPlugin = definePlugin({
  name: 'report',
  collections: [reports],
  blocks: { report: reportBlock, 'month-figures': figuresBlock },
  pageTypes: {},
  rules: [],
  monthReport,
  messages: { ja, en },
})
