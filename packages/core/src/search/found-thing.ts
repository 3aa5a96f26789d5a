import type { Portal } from '@tsuzuri/model'
import { portalHref } from '@tsuzuri/plugin'
import type { SearchHit } from '@tsuzuri/search'
import type { FoundThing } from './search-result.ts'

/** A hit with its place on the site. */
export const foundThing = ({ slug }: Pick<Portal, 'slug'>, hit: SearchHit): FoundThing => ({
  ...hit,
  portal: slug,
  href: portalHref(slug, hit.href),
})
