import { attributeSchema, defineBlock, limitAttribute, limitWords } from '@tsuzuri/plugin'
import { recordRow, type RecordRow, runningYear } from '@tsuzuri/plugin/view'
import { greetings } from './greetings.ts'
import { renderGreetings } from './render.ts'

export interface HelloAttributes {
  readonly limit: number
}
export interface HelloData {
  readonly rows: readonly RecordRow[]
  readonly year: number
  readonly mayCreate: boolean
}

export const helloBlock = defineBlock<HelloAttributes, HelloData>({
  label: { ja: 'あいさつ', en: 'Greetings' },
  description: { ja: 'ひとことを残せる小さな表', en: 'A small table to leave a word in' },
  attributes: attributeSchema({ limit: limitAttribute(5) }),
  attributeWords: { limit: limitWords },
  // `::hello{count=3}` was how it was first written; whoever wrote that page still gets three.
  migrations: [{ name: 'count-to-limit', migrate: ({ count, ...rest }) => (count === undefined ? rest : { limit: count, ...rest }) }],
  sources: ['greetings', 'members'],
  element: 'tsuzuri-hello',
  load: async (context, { limit }) => {
    const [list, members] = await Promise.all([context.records('greetings', { limit }), context.members()])
    return {
      rows: list.items.map((record) => recordRow(record, greetings, context, members)),
      year: runningYear(context),
      mayCreate: context.may('create', 'greetings'),
    }
  },
  render: renderGreetings,
  text: ({ rows }, { t }) => (rows.length === 0 ? t('empty') : rows.map((row) => `${row.title} (${row.by})`).join('\n')),
})
