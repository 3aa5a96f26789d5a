import { definePlugin } from '@tsuzuri/plugin'
import { flow } from './types/flow.ts'
import { handbook } from './types/handbook.ts'
import { home } from './types/home.ts'
import { master } from './types/master.ts'
import { minutes } from './types/minutes.ts'
import { plain } from './types/plain.ts'
import { report } from './types/report.ts'

/** The page types every portal starts with. */
export const pageTypesPlugin = definePlugin({
  name: 'page-types',
  collections: [],
  blocks: {},
  pageTypes: { home, plain, master, flow, report, minutes, handbook },
  rules: [],
  messages: { ja: {}, en: {} },
})
