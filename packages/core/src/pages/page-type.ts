import type { Page } from '@tsuzuri/model'
import type { PageTypeDefinition, Registry } from '@tsuzuri/plugin'
import type { Subject } from '../policies/policy.ts'
import { pageErrors } from './page-errors.ts'
import { homePath } from './page-path.ts'

/** What a page is when nobody says otherwise: no fields of its own. It exists without any plugin. */
export const plainPageType = 'plain'

/** Throws `page.type-unknown`. */
export const requirePageType = (registry: Registry, type: string): PageTypeDefinition | undefined => {
  const definition = registry.pageTypes.get(type)
  if (!definition && type !== plainPageType) throw pageErrors['type-unknown'](type)
  return definition
}

/**
 * The home page and its type belong together. What an older installation has otherwise stays as it is until it is changed.
 * Throws `page.home-single`, `page.home-fixed`.
 */
export const requireHomeType = (registry: Registry, { path }: Pick<Page, 'path'>, from: string | null, to: string): void => {
  if (from === to) return
  if (registry.pageTypes.get(to)?.home && path !== homePath) throw pageErrors['home-single'](to)
  if (from !== null && registry.pageTypes.get(from)?.home && path === homePath) throw pageErrors['home-fixed']()
}

/** A page as policies see it. A type whose plugin is gone leaves the page to the firm, and clients what was published. */
export const pageSubject = (
  registry: Registry,
  page: Pick<Page, 'type' | 'trashedAt'> & Partial<Pick<Page, 'publishedNumber' | 'frozenBy'>>,
): Subject => {
  const pageType = registry.pageTypes.get(page.type)
  return {
    state: page.trashedAt ? 'trashed' : page.frozenBy ? 'frozen' : 'live',
    pageType,
    isPublished: pageType ? pageType.published === true : (page.publishedNumber ?? null) !== null,
  }
}
