import type { PlacedBlock } from '@tsuzuri/document'
import { type Locale, TsuzuriError } from '@tsuzuri/model'
import type { BlockDefinition, RegisteredBlock } from '@tsuzuri/plugin'
import { renderBlock, type RenderedBlock } from '@tsuzuri/render'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'
import { audienceKey } from './audience-key.ts'
import { blockContext } from './block-context.ts'
import { parseAttributes } from './parse-attributes.ts'
import { renderContext } from './render-context.ts'

/**
 * A block as HTML with its data, made once for all of a role until one of its sources changes; or why there is nothing to
 * show, so that the rest of the page is not held up.
 */
export const drawBlock = async (scope: Scope, placed: PlacedBlock, locale: Locale): Promise<string> => {
  const { registry, views } = scope.engine
  const block = registry.blocks.get(placed.name)
  if (!block) return renderBlock(placed, { problem: 'unknown' }, locale)
  const parsed = parseAttributes(block.definition, placed.attributes)
  if ('issues' in parsed) return renderBlock(placed, { problem: 'attributes' }, locale)
  const audience = await audienceKey(scope, block.definition.sources, locale)
  return views.blocks.get(`${audience} ${placed.key} ${placed.label}`, async () =>
    renderBlock(placed, await make(scope, block, parsed.attributes, locale), locale),
  )
}

const make = async (scope: Scope, { definition, plugin }: RegisteredBlock, attributes: unknown, locale: Locale): Promise<RenderedBlock> => {
  try {
    const data = await definition.load(blockContext(scope, locale), attributes)
    return { content: definition.render(data, renderContext(scope, plugin, locale), attributes), element: definition.element }
  } catch (error) {
    // What belongs to the database or the process is no flaw of the block: it must neither be shown as one nor be kept.
    if (!(error instanceof TsuzuriError) || error.kind === 'unavailable') throw error
    return { problem: error.kind === 'denied' || showsHidden(scope, definition) ? 'denied' : 'failed' }
  }
}

/** A collection one may not read is not there for one, so that its block fails rather than being denied. */
const showsHidden = ({ engine: { registry }, role }: Scope, { sources }: BlockDefinition): boolean =>
  sources.some((source) => {
    const collection = registry.collections.get(source)
    return collection !== undefined && decide('record.read', role, { state: 'live', collection }) !== 'allowed'
  })
