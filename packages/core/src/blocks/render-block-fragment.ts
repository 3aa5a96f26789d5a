import { blockKey } from '@tsuzuri/document'
import type { Locale } from '@tsuzuri/model'
import { renderBlock } from '@tsuzuri/render'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { audienceKey } from './audience-key.ts'
import { blockErrors } from './block-errors.ts'
import { loadBlock } from './load-block.ts'
import { parseAttributes } from './parse-attributes.ts'

export interface BlockFragment {
  /** The block as it stands in a page. */
  readonly html: string
  /** What makes it stale: names of collections, and `files`. */
  readonly sources: readonly string[]
}

export interface RenderBlockFragment {
  readonly name: string
  /** As they are written in the page. */
  readonly attributes: Readonly<Record<string, string>>
  readonly label?: string | undefined
}

/** One block by itself, for a screen that is open already. Throws `block.unknown`, `block.attributes-invalid`. */
export const renderBlockFragment = async (
  scope: Scope,
  { name, attributes, label = '' }: RenderBlockFragment,
  locale: Locale,
): Promise<BlockFragment> => {
  authorize(scope, 'page.read')
  const { registry, views } = scope.engine
  const block = registry.blocks.get(name)
  if (!block) throw blockErrors.unknown(name)
  const parsed = parseAttributes(block.definition, attributes)
  if ('issues' in parsed) throw blockErrors['attributes-invalid'](name, parsed.issues)
  const { sources } = block.definition
  const key = blockKey(name, attributes)
  return views.fragments.get(`${await audienceKey(scope, sources, locale)} ${key} ${label}`, async () => ({
    html: renderBlock({ name, attributes, label }, await loadBlock(scope, { name, attributes, key }, locale), locale),
    sources,
  }))
}
