import type { Element } from 'hast'
import { expect } from 'vitest'
import type { BlockContext } from '../block.ts'
import { aRenderContext } from './a-render-context.ts'
import type { DrawingCheck } from './block-check.ts'
import { deepFreeze } from './deep-freeze.ts'

/** What a block draws for each of its examples; twice, so that a renderer with a memory is found out, and on frozen data. */
export const drawExamples = async (
  { block, plugin, locale, examples }: DrawingCheck,
  context: BlockContext,
): Promise<readonly Element[]> => {
  const drawings: Element[] = []
  for (const written of examples) {
    const attributes = deepFreeze(block.attributes.parse(written))
    const data = deepFreeze(await block.load(context, attributes))
    const drawing = block.render(data, aRenderContext(plugin, locale), attributes)
    expect(block.render(data, aRenderContext(plugin, locale), attributes)).toEqual(drawing)
    drawings.push(drawing)
  }
  return drawings
}
