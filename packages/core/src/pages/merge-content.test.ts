import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadState } from '../live/load-state.ts'
import { openHouse } from '../testing/open-house.ts'
import { createPage } from './create-page.ts'
import { readContent } from './read-content.ts'
import { writeContent } from './write-content.ts'

const paragraphs = ['締め日は毎月末日とする。', '支払日は翌月の二十五日。', '勤怠は三日までに送る。', '連絡は連絡表に書く。']

/** Somebody types at the end of a paragraph, or a program sends the whole text with one paragraph added to. */
const step = fc.record({
  by: fc.constantFrom('typing', 'writing'),
  paragraph: fc.nat({ max: paragraphs.length - 1 }),
  /** How many steps ago the writer read the page. */
  lag: fc.nat({ max: 3 }),
})

test('of what people type and programs write at the same time, nothing is lost', { timeout: 120_000 }, async () => {
  await using house = await openHouse()
  const { engine, portal } = house
  const firm = house.as('member', '佐藤')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const page = await createPage(firm, { title: '給与', markdown: paragraphs.join('\n\n') })
      const read = [await readContent(firm, page.id)]
      const added: string[] = []
      for (const [index, { by, paragraph, lag }] of steps.entries()) {
        const mark = `〔${by === 'typing' ? '手' : '機'}${index}〕`
        if (by === 'typing') {
          const { doc } = await loadState(engine, portal.id, page.id)
          const before = Y.encodeStateVector(doc)
          const element = doc.getXmlFragment('content').get(paragraph)
          const line = element instanceof Y.XmlElement ? element.get(0) : null
          if (!(line instanceof Y.XmlText)) throw new TypeError('no text in the paragraph')
          line.insert(line.length, mark)
          await engine.live.apply(portal.id, page.id, '鈴木', Y.encodeStateAsUpdate(doc, before))
        } else {
          const base = read[Math.max(0, read.length - 1 - lag)]
          const markdown = base?.body.markdown
            .split('\n\n')
            .map((text, at) => (at === paragraph ? `${mark}${text}` : text))
            .join('\n\n')
          await writeContent(firm, { page: page.id, base: base?.etag, markdown })
        }
        added.push(mark)
        read.push(await readContent(firm, page.id))
      }
      const { markdown } = (await readContent(firm, page.id)).body
      expect(added.filter((mark) => !markdown.includes(mark))).toEqual([])
      expect(paragraphs.filter((text) => !markdown.includes(text))).toEqual([])
      expect(markdown.trim().split('\n\n')).toHaveLength(paragraphs.length)
    }),
    { numRuns: 25 },
  )
})
