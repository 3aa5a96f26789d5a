import { aBlockContext, aPluginRecord, aRenderContext, elementsIn, wordsIn } from '@tsuzuri/plugin/testing'
import { expect, test } from 'vitest'
import { reportBlock } from './block.ts'
import { reportPlugin } from './plugin.ts'
import { reports } from './reports.ts'

test('a report that is not handed in by its day says that it is late', async () => {
  const isLate = async (state: string) => {
    const records = [aPluginRecord('reports', 1, { state, dueAt: new Date('2026-11-20T09:00:00Z') })]
    const attributes = reportBlock.attributes.parse({})
    const data = await reportBlock.load(aBlockContext({ collections: [reports], records }), attributes)
    return elementsIn(reportBlock.render(data, aRenderContext(reportPlugin), attributes)).some((element) =>
      wordsIn(element).includes('期限超過'),
    )
  }
  expect(await Promise.all(['draft', 'submitted', 'sent-back', 'accepted'].map(isLate))).toEqual([true, false, true, false])
})

test('each report leads to the page where it is accepted, and tells its month as people do', async () => {
  const records = [aPluginRecord('reports', 2, { title: '10月の報告', state: 'submitted', fields: { month: '2026-10' } })]
  const attributes = reportBlock.attributes.parse({})
  const drawn = async (locale: 'ja' | 'en') =>
    elementsIn(
      reportBlock.render(
        await reportBlock.load(aBlockContext({ collections: [reports], records }), attributes),
        aRenderContext(reportPlugin, locale),
        attributes,
      ),
    )
  const elements = await drawn('ja')
  const links = elements.filter(({ tagName }) => tagName === 'a').map((element) => [element.properties['href'], wordsIn(element)])
  expect(links).toContainEqual(['/p/abc/reports/2', '10月の報告'])
  expect(elements.map((element) => wordsIn(element))).toContain('2026年10月')
  expect((await drawn('en')).map((element) => wordsIn(element))).toContain('October 2026')
})
