import { attributeSchema, defineBlock, limitAttribute, limitWords } from '@tsuzuri/plugin'
import { recordRow, type RecordRow, runningYear } from '@tsuzuri/plugin/view'
import { processing } from './processing.ts'
import { processingAsText } from './processing-as-text.ts'
import { renderProcessing } from './render.ts'

export interface ProcessingLogAttributes {
  readonly limit: number
}
export interface ProcessingLogData {
  readonly rows: readonly RecordRow[]
  readonly more: boolean
  readonly year: number
}

export const processingLogBlock = defineBlock<ProcessingLogAttributes, ProcessingLogData>({
  label: { ja: '処理内容', en: 'Processing log' },
  description: { ja: 'いつ、どの依頼に、何をしたかの記録', en: 'What was done, when and for which request' },
  attributes: attributeSchema({ limit: limitAttribute(20) }),
  attributeWords: { limit: limitWords },
  migrations: [],
  sources: ['processing', 'members'],
  element: 'tsuzuri-processing-log',
  load: async (context, { limit }) => {
    const [list, members] = await Promise.all([context.records('processing', { limit }), context.members()])
    return {
      rows: list.items.map((record) => recordRow(record, processing, context, members)),
      more: list.next !== null,
      year: runningYear(context),
    }
  },
  render: renderProcessing,
  text: processingAsText,
})
