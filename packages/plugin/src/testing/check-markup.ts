import { roles } from '@tsuzuri/model'
import type { Element } from 'hast'
import { expect, test } from 'vitest'
import type { BlockContext } from '../block.ts'
import { possibleMoves } from '../view/possible-moves.ts'
import { type DrawingCheck, drawExamples } from './draw-examples.ts'
import { elementsIn, wordsIn } from './walk.ts'

/** What a block draws: the same each time, named, harmless, and with no more buttons than rights. */
export const checkMarkup = (check: DrawingCheck): void => {
  const { plugin, full, empty } = check
  const draw = (context: BlockContext): Promise<readonly Element[]> => drawExamples(check, context)

  test('draws the same twice and changes nothing it was given', async () => {
    for (const context of [full('member'), empty('client-viewer')]) expect(await draw(context)).toHaveLength(check.examples.length)
  })

  test('has an accessible name, and so has every control', async () => {
    const drawings = await draw(full('director'))
    for (const { properties } of drawings) expect(String(properties['ariaLabel'] ?? '').trim()).not.toBe('')
    const elements = drawings.flatMap(elementsIn)
    for (const table of elements.filter(({ tagName }) => tagName === 'table')) {
      expect(elementsIn(table).some((element) => element.tagName === 'caption' && wordsIn(element).trim() !== '')).toBe(true)
      for (const heading of elementsIn(table).filter(({ tagName }) => tagName === 'th')) expect(heading.properties['scope']).toMatch(/^(col|row)$/)
    }
    const labels = elements.filter(({ tagName }) => tagName === 'label')
    for (const control of elements.filter(({ tagName }) => ['input', 'select', 'textarea'].includes(tagName))) {
      expect(labels.some((label) => wordsIn(label).trim() !== '' && elementsIn(label).includes(control))).toBe(true)
    }
    for (const pressed of elements.filter(({ tagName }) => ['button', 'a', 'summary'].includes(tagName))) {
      expect(wordsIn(pressed).trim() + String(pressed.properties['ariaLabel'] ?? '')).not.toBe('')
    }
  })

  test('holds what people wrote as text, never as markup', async () => {
    for (const element of (await draw(full('firm-admin'))).flatMap(elementsIn)) {
      expect(['script', 'style', 'iframe', 'object', 'embed']).not.toContain(element.tagName)
      for (const [property, value] of Object.entries(element.properties)) {
        expect(property).not.toMatch(/^(on|style$|srcdoc$|id$)/i)
        if (property === 'href') expect(String(value)).toMatch(/^\/[^/\\]/)
      }
      expect(element.children.every((child) => child.type === 'text' || child.type === 'element')).toBe(true)
    }
  })

  test.each(roles)('shows %s only forms and buttons for what it may do', async (role) => {
    const context = full(role)
    for (const { properties, tagName } of (await draw(context)).flatMap(elementsIn)) {
      if (properties['dataCreate'] !== undefined) expect(context.may('create', String(properties['dataCreate']))).toBe(true)
      if (properties['dataDrop'] !== undefined) expect(context.mayPlaceFiles).toBe(true)
      if (properties['dataFileVersion'] !== undefined) expect(context.may('create', 'requests')).toBe(true)
      if (tagName !== 'button' || properties['dataTransition'] === undefined) continue
      const collection = plugin.collections.find(({ name }) => name === properties['dataCollection'])
      const records = await context.records(String(properties['dataCollection']), { limit: 200 })
      const record = records.items.find(({ id }) => id === properties['dataRecord'])
      expect(collection && record && possibleMoves(collection, record.state, role)).toContain(properties['dataTransition'])
    }
  })
}
