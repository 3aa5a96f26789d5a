import { roles } from '@tsuzuri/model'
import type { Element } from 'hast'
import { expect, test } from 'vitest'
import type { BlockContext } from '../block.ts'
import { possibleSteps } from '../view/possible-steps.ts'
import { recordRow } from '../view/record-row.ts'
import type { DrawingCheck } from './block-check.ts'
import { drawExamples } from './draw-examples.ts'
import { elementsIn, wordsIn } from './walk.ts'

const isSeenControl = ({ tagName, properties }: Element): boolean =>
  ['input', 'select', 'textarea'].includes(tagName) && properties['type'] !== 'hidden'

/** What a block draws: the same each time, named, harmless, and with no more buttons than rights. */
export const checkMarkup = (check: DrawingCheck): void => {
  const { plugin, full, empty } = check
  const draw = (context: BlockContext): Promise<readonly Element[]> => drawExamples(check, context)

  test('draws the same twice and changes nothing it was given', async () => {
    for (const context of [full('member'), empty('client-viewer')]) expect(await draw(context)).toHaveLength(check.examples.length)
  })

  test('has an accessible name, and so has every control', async () => {
    const drawings = await draw(full('director'))
    for (const { properties } of drawings) expect(properties['ariaLabel']).toMatch(/\S/)
    const elements = drawings.flatMap(elementsIn)
    for (const table of elements.filter(({ tagName }) => tagName === 'table')) {
      expect(elementsIn(table).some((element) => element.tagName === 'caption' && wordsIn(element).trim() !== '')).toBe(true)
      for (const heading of elementsIn(table).filter(({ tagName }) => tagName === 'th'))
        expect(heading.properties['scope']).toMatch(/^(col|row)$/)
    }
    const labels = elements.filter(({ tagName }) => tagName === 'label')
    for (const control of elements.filter(isSeenControl)) {
      expect(labels.some((label) => wordsIn(label).trim() !== '' && elementsIn(label).includes(control))).toBe(true)
    }
    for (const pressed of elements.filter(({ tagName }) => ['button', 'a', 'summary'].includes(tagName))) {
      expect([wordsIn(pressed), pressed.properties['ariaLabel']].join('')).toMatch(/\S/)
    }
  })

  test('holds what people wrote as text, never as markup', async () => {
    const elements = (await draw(full('firm-admin'))).flatMap(elementsIn)
    expect(elements.filter(({ tagName }) => ['script', 'style', 'iframe', 'object', 'embed'].includes(tagName))).toEqual([])
    expect(
      elements.flatMap(({ properties }) => Object.keys(properties)).filter((property) => /^(on|style$|srcdoc$|id$)/i.test(property)),
    ).toEqual([])
    expect(
      elements
        .flatMap(({ properties }) => (properties['href'] === undefined ? [] : [properties['href']]))
        .filter((href) => !/^(\/[^/\\]|\?)/.test(href)),
    ).toEqual([])
    expect(elements.flatMap(({ children }) => children).filter(({ type }) => type !== 'text' && type !== 'element')).toEqual([])
  })

  test.each(roles)('shows %s only forms and buttons for what it may do', async (role) => {
    const context = full(role)
    const marked = (await draw(context)).flatMap(elementsIn).map(({ properties }) => properties)
    expect(marked.filter(({ dataCreate }) => dataCreate !== undefined && !context.may('create', String(dataCreate)))).toEqual([])
    expect(marked.filter(({ dataDrop }) => dataDrop !== undefined && !context.mayPlaceFiles)).toEqual([])
    expect(marked.filter(({ dataFileVersion }) => dataFileVersion !== undefined && !context.may('create', 'requests'))).toEqual([])
    for (const { dataTransition, dataCollection, dataRecord } of marked.filter(
      (properties) => properties['dataTransition'] !== undefined,
    )) {
      const collection = plugin.collections.find(({ name }) => name === dataCollection)
      const record = (await context.records(String(dataCollection), { limit: 200 })).items.find(({ id }) => id === dataRecord)
      const steps = collection && record ? possibleSteps(collection, recordRow(record, collection, context, []), role) : []
      expect(steps.filter(({ asks }) => !asks).map(({ to }) => to)).toContain(dataTransition)
    }
  })
}
