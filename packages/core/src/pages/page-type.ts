import type { Page } from '@tsuzuri/model'
import type { PageTypeDefinition, Registry } from '@tsuzuri/plugin'
import type { Subject } from '../policies/policy.ts'
import { pageErrors } from './page-errors.ts'

/** What a page is when nobody says otherwise: no fields of its own. It exists without any plugin. */
export const plainPageType = 'plain'

/** Throws `page.type-unknown`. */
export const requirePageType = (registry: Registry, type: string): PageTypeDefinition | undefined => {
  const definition = registry.pageTypes.get(type)
  if (!definition && type !== plainPageType) throw pageErrors['type-unknown'](type)
  return definition
}

/** A page as policies see it. A type whose plugin is gone leaves the page to the firm. */
export const pageSubject = (registry: Registry, page: Pick<Page, 'type' | 'trashedAt'>): Subject => ({
  state: page.trashedAt ? 'trashed' : 'live',
  pageType: registry.pageTypes.get(page.type),
})
