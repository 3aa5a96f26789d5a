import { type Locale, roles } from '@tsuzuri/model'
import type { Element } from 'hast'
import { expect, test } from 'vitest'
import type { BlockContext, BlockDefinition } from '../block.ts'
import type { PluginDefinition } from '../plugin.ts'
import { possibleMoves } from '../view/possible-moves.ts'
import { aRenderContext } from './a-render-context.ts'
import { deepFreeze } from './deep-freeze.ts'
import { elementsIn, wordsIn } from './walk.ts'

export interface MarkupCheck {
  readonly block: BlockDefinition
  readonly plugin: PluginDefinition
  readonly locale: Locale
  readonly full: (role: BlockContext['role']) => BlockContext
  readonly empty: (role: BlockContext['role']) => BlockContext
}

/** What a block draws: the same each time, named, harmless, and with no more buttons than rights. */
export const checkMarkup = ({ block, plugin, locale, full, empty }: MarkupCheck): void => {
  const draw = async (context: BlockContext): Promise<Element> => {
    const attributes = deepFreeze(block.attributes.parse({}))
    const data = deepFreeze(await block.load(context, attributes))
    const tree = block.render(data, aRenderContext(plugin, locale), attributes)
    expect(block.render(data, aRenderContext(plugin, locale), attributes)).toEqual(tree)
    return tree
  }

  test('draws the same twice and changes nothing it was given', async () => {
    for (const context of [full('member'), empty('client-viewer')]) expect((await draw(context)).type).toBe('element')
  })

  test('has an accessible name, and so has every control', async () => {
    const tree = await draw(full('director'))
    expect(String(tree.properties['ariaLabel'] ?? '').trim()).not.toBe('')
    const elements = elementsIn(tree)
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
    for (const element of elementsIn(await draw(full('firm-admin')))) {
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
    for (const { properties, tagName } of elementsIn(await draw(context))) {
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
