import { listBlocks } from '@tsuzuri/document'
import { parseMarkdown, printMarkdown } from '@tsuzuri/markdown'
import { renderBlock } from '@tsuzuri/render'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import type { DrawingCheck } from './block-check.ts'
import { drawExamples } from './draw-examples.ts'
import { elementsIn, wordsIn } from './walk.ts'

/** The block on a page: written as a directive and read again unchanged. */
export const checkDirective = (name: string): void => {
  test('comes through Markdown unchanged, attributes and all', () => {
    for (const attributes of [
      {},
      { limit: '20' },
      { state: 'open', folder: '/給与/2026年11月' },
      { note: '"quoted" & {braced}\nsecond line', empty: '' },
    ]) {
      const text = printMarkdown({ content: { type: 'doc', content: [{ type: 'pluginBlock', attrs: { name, label: '', attributes } }] } })
      const { content } = parseMarkdown(text)
      expect(listBlocks(content).map((block) => [block.name, block.attributes])).toEqual([[name, attributes]])
      expect(printMarkdown({ content })).toBe(text)
    }
  })
}

/** The block's markup in a page: nothing of it is taken out by the sanitizer. */
export const checkSanitized = (check: DrawingCheck): void => {
  const { name, block, locale, full, empty } = check
  test('survives the sanitizer whole', async () => {
    const drawings = await Promise.all(
      [full('director'), full('client-staff'), empty('member')].map((context) => drawExamples(check, context)),
    )
    for (const content of drawings.flat()) {
      const html = renderBlock({ name, attributes: {} }, { content, element: block.element }, locale)
      const [wrapper] = fromHtml(html, { fragment: true }).children
      if (wrapper?.type !== 'element') throw new Error(`The block ${name} left no element.`)
      expect(wrapper.tagName).toBe(block.element ?? 'div')
      expect(elementsIn(wrapper).slice(1).map(shape)).toEqual(elementsIn(content).map(shape))
      expect(wordsIn(wrapper)).toBe(wordsIn(content))
    }
  })
}

const shape = ({ tagName, properties }: Element): readonly unknown[] => [tagName, properties]
