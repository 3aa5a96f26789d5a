import { portalHref, type RenderContext } from '@tsuzuri/plugin'
import type { RecordRow } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import { h } from '@tsuzuri/plugin/view'

/** The request's title, leading to its own address. */
export const requestLink = (row: RecordRow, { portal }: RenderContext): Element =>
  h('a', { href: portalHref(portal.slug, `/requests/${row.number ?? row.key}`) }, row.title)
