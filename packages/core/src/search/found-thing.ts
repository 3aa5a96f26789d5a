import type { Portal } from '@tsuzuri/model'
import type { SearchHit } from '@tsuzuri/search'
import { portalHref } from '../portals/portal-href.ts'
import type { FoundThing } from './search-result.ts'

/** A hit with its place on the site. */
export const foundThing = ({ slug }: Pick<Portal, 'slug'>, hit: SearchHit): FoundThing => ({
  ...hit,
  portal: slug,
  href: portalHref(slug, hit.href),
})
