import { blockKey, type PlacedBlock } from '@tsuzuri/document'
import { type Locale, TsuzuriError } from '@tsuzuri/model'
import type { BlockDefinition, RegisteredBlock, RenderContext } from '@tsuzuri/plugin'
import { Html, renderBlock, type RenderedBlock } from '@tsuzuri/render'
import { mayReadRecords } from '../policies/may-read-records.ts'
import type { Scope } from '../scope.ts'
import { noAskedViews, writeAskedViews } from './asked-views.ts'
import { audienceKey } from './audience-key.ts'
import { blockContext } from './block-context.ts'
import { type BlockPlace, placeId } from './block-place.ts'
import { type ParsedAttributes, parseAttributes } from './parse-attributes.ts'
import { renderContext } from './render-context.ts'

export interface BlockToDraw extends BlockPlace {
  readonly placed: PlacedBlock
  /** Attributes to show it with instead of its own; its own are shown where these cannot be read. */
  readonly asked?: Readonly<Record<string, string>> | undefined
}

export interface DrawnBlock {
  readonly html: Html
  /** It holds links to other views of itself, which must keep what stands beside it. */
  readonly leads: boolean
}

/**
 * A block as HTML with its data, made once for all of a role until one of its sources changes; or why there is nothing to
 * show, so that the rest of the page is not held up.
 */
export const drawBlock = async (scope: Scope, block: BlockToDraw, locale: Locale): Promise<Html> => {
  const { registry, views } = scope.engine
  const registered = registry.blocks.get(block.placed.name)
  if (!registered) return Html.from(renderBlock(block.placed, { problem: 'unknown' }, locale))
  const { placed, parse } = viewOf(registered.definition, block)
  const audience = await audienceKey(scope, registered.definition.sources, locale)
  const key = `${audience} ${placed.key} ${placed.label} ${placed.id ?? ''} ${block.place}`
  const draw = (beside: BlockPlace['beside']) => async (): Promise<DrawnBlock> => {
    const parsed = parse()
    if ('issues' in parsed) return { html: Html.from(renderBlock(placed, { problem: 'attributes' }, locale)), leads: false }
    const { rendered, leads } = await make(scope, registered, parsed.attributes, { locale, place: block.place, beside })
    return { html: Html.from(renderBlock({ ...placed, place: block.place }, rendered, locale)), leads }
  }
  const drawn = await views.blocks.get(key, draw(noAskedViews))
  if (!drawn.leads || block.beside.size === 0) return drawn.html
  return (await views.blocks.get(`${key} ${writeAskedViews(block.beside)}`, draw(block.beside))).html
}

interface View {
  readonly placed: PlacedBlock & { readonly id?: string }
  /** Asked for only where nothing is kept of it. */
  readonly parse: () => ParsedAttributes
}

const viewOf = (definition: BlockDefinition, { placed, place, asked }: BlockToDraw): View => {
  const parsed = asked && parseAttributes(definition, asked)
  if (!asked || !parsed || 'issues' in parsed) return { placed, parse: () => parseAttributes(definition, placed.attributes) }
  return { placed: { ...placed, attributes: asked, key: blockKey(placed.name, asked), id: placeId(place) }, parse: () => parsed }
}

interface Making extends BlockPlace {
  readonly locale: Locale
}
interface Made {
  readonly rendered: RenderedBlock
  readonly leads: boolean
}

const make = async (
  scope: Scope,
  { definition, plugin }: RegisteredBlock,
  attributes: unknown,
  { locale, ...place }: Making,
): Promise<Made> => {
  let leads = false
  const context = renderContext(scope, plugin, locale, place)
  const showing: RenderContext['showing'] = (other) => {
    leads = true
    return context.showing(other)
  }
  try {
    const data = await definition.load(blockContext(scope, locale), attributes)
    const content = definition.render(data, { ...context, showing }, attributes)
    return { rendered: { content, element: definition.element }, leads }
  } catch (error) {
    // What belongs to the database or the process is no flaw of the block: it must neither be shown as one nor be kept.
    if (!(error instanceof TsuzuriError) || error.kind === 'unavailable') throw error
    return { rendered: { problem: error.kind === 'denied' || showsHidden(scope, definition) ? 'denied' : 'failed' }, leads }
  }
}

/** A collection one may not read is not there for one, so that its block fails rather than being denied. */
const showsHidden = ({ engine: { registry }, role }: Scope, { sources }: BlockDefinition): boolean =>
  sources.some((source) => {
    const collection = registry.collections.get(source)
    return collection !== undefined && !mayReadRecords(role, collection)
  })
