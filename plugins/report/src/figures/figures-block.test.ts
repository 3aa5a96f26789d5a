import { aBlockContext, aPluginRecord, aRenderContext, wordsIn } from '@tsuzuri/plugin/testing'
import { expect, test } from 'vitest'
import { fixFigures } from '../fix-figures.ts'
import { reportPlugin } from '../plugin.ts'
import { reports } from '../reports.ts'
import { figuresBlock } from './figures-block.ts'

const digest = { figures: { requestsDone: 5, hours: 24.5, scheduleLate: 0, others: 9 }, records: [], files: [] }
const fixed = { month: '2026-11', requestsDone: 4, hours: 20, figuresAt: '2026-12-01T01:00:00.000Z' }

const drawn = async (state: string, locale: 'ja' | 'en' = 'ja') => {
  const records = [aPluginRecord('reports', 1, { state, fields: fixed })]
  const attributes = figuresBlock.attributes.parse({ month: '2026-11' })
  const data = await figuresBlock.load(aBlockContext({ collections: [reports], records, digest }), attributes)
  return wordsIn(figuresBlock.render(data, aRenderContext(reportPlugin, locale), attributes))
}

test.each(['draft', 'sent-back'])('while a report is %s its figures follow the rows', async (state) => {
  expect(await drawn(state)).toMatch(/処理した依頼\s*5件\s*作業時間\s*24\.5時間\s*遅れた予定\s*0件\s*いまの行から/)
})

test.each(['submitted', 'accepted'])('once a report is %s it shows the figures that were handed in, and since when', async (state) => {
  expect(await drawn(state)).toMatch(/処理した依頼\s*4件\s*作業時間\s*20時間\s*2026年12月1日\(火\) 10:00 に報告を提出/)
  expect(await drawn(state, 'en')).toMatch(/Requests done\s*4\s*Hours\s*20 hours/)
})

test('what is handed in names what was done beside what somebody named, and nothing of a report without a month', async () => {
  const [one, two] = ['0193a000-0000-7000-8000-000000000001', '0193a000-0000-7000-8000-000000000002'] as const
  const context = aBlockContext({ digest: { ...digest, records: [two] as never } })
  const report = aPluginRecord('reports', 1, { fields: { month: '2026-11', requests: [one, two] } })
  expect(await fixFigures(report, context)).toEqual({
    requestsDone: 5,
    hours: 24.5,
    scheduleLate: 0,
    figuresAt: '2026-11-23T01:30:00.000Z',
    requests: [one, two],
    files: null,
  })
  expect(await fixFigures(aPluginRecord('reports', 2, {}), context)).toBe(null)
})
