import { type Page, sideOf } from '@tsuzuri/model'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'
import { pageSubject } from './page-type.ts'

/** `draft`: as it is typed. `published`: as its newest published revision has it. */
export const pageVersions = ['draft', 'published'] as const
export type PageVersion = (typeof pageVersions)[number]

/**
 * Which version of a page it is to the role that asks for none: the firm sees what is typed, clients what was published. What never
 * was is seen by whoever writes it; null to everybody else, who may not know of it.
 */
export const versionRead = ({ role, engine }: Pick<Scope, 'role' | 'engine'>, page: Page): PageVersion | null => {
  const subject = pageSubject(engine.registry, page)
  if (!subject.isPublished || sideOf(role) === 'firm') return 'draft'
  if (page.publishedNumber !== null) return 'published'
  return decide('page.read-draft', role, { ...subject, state: 'live' }) === 'allowed' ? 'draft' : null
}
