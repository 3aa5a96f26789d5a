import type { Locale } from '@tsuzuri/model'
import type { Element } from 'hast'
import { expect } from 'vitest'
import type { BlockContext } from '../block.ts'
import { aRenderContext } from './a-render-context.ts'
import type { BlockCheck } from './check-block.ts'
import { deepFreeze } from './deep-freeze.ts'

export interface DrawingCheck extends BlockCheck {
  readonly locale: Locale
  readonly full: (role: BlockContext['role']) => BlockContext
  readonly empty: (role: BlockContext['role']) => BlockContext
}

/** What a block draws for each of its examples; twice, so that a renderer with a memory is found out, and on frozen data. */
export const drawExamples = async ({ block, plugin, locale, examples }: DrawingCheck, context: BlockContext): Promise<readonly Element[]> => {
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
