import { blockKey } from '@tsuzuri/document'
import type { Locale } from '@tsuzuri/model'
import type { Html } from '@tsuzuri/render'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { readAskedViews } from './asked-views.ts'
import { blockErrors } from './block-errors.ts'
import { drawBlock } from './draw-block.ts'
import { parseAttributes } from './parse-attributes.ts'

export interface BlockFragment {
  /** The block as it stands in a page. */
  readonly html: Html
  /** What makes it stale: names of collections, and `files`. */
  readonly sources: readonly string[]
}

export interface RenderBlockFragment {
  readonly name: string
  /** As they are written in the page. */
  readonly attributes: Readonly<Record<string, string>>
  readonly label?: string | undefined
  /** Where on its page it stands, as addresses call it; the block's name unless told. */
  readonly place?: string | undefined
  /** What the page's address asks its blocks to show, so that links keep it. */
  readonly show?: string | undefined
}

/** One block by itself, for a screen that is open already. Throws `block.unknown`, `block.attributes-invalid`. */
export const renderBlockFragment = async (
  scope: Scope,
  { name, attributes, label = '', place = name, show = '' }: RenderBlockFragment,
  locale: Locale,
): Promise<BlockFragment> => {
  authorize(scope, 'page.read')
  const block = scope.engine.registry.blocks.get(name)
  if (!block) throw blockErrors.unknown(name)
  const parsed = parseAttributes(block.definition, attributes)
  if ('issues' in parsed) throw blockErrors['attributes-invalid'](name, parsed.issues)
  const beside = new Map([...readAskedViews(show)].filter(([other]) => other !== place))
  return {
    html: await drawBlock(scope, { placed: { name, attributes, label, key: blockKey(name, attributes) }, place, beside }, locale),
    sources: block.definition.sources,
  }
}
