import { type Page, pageIdSchema } from '@tsuzuri/model'
import type { PageStore } from '@tsuzuri/db'
import { authorize } from '../policies/authorize.ts'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'
import { pageAs } from './page-as.ts'
import { pageErrors } from './page-errors.ts'
import { pagePath } from './page-path.ts'
import { pageSubject } from './page-type.ts'
import { type PageVersion, versionRead } from './version-read.ts'

export interface FoundPage {
  /** As `version` has it. */
  readonly page: Page
  readonly version: PageVersion
  /** The path that was asked for when the page has moved away from it, else null. */
  readonly redirectedFrom: string | null
}

/**
 * A page by its id or path, also by a path it had before; as `versionRead` says unless a version is asked for. Trashed pages answer
 * only by id and only to those who may restore them. Throws `page.missing`, `page.unpublished`, `access.denied` for a draft.
 */
export const getPage = async (scope: Scope, idOrPath: string, asked?: PageVersion): Promise<FoundPage> => {
  authorize(scope, 'page.read')
  const found = await findPage(scope.read.pages, idOrPath)
  const usual = found && versionRead(scope, found.page)
  if (!found || !usual || (found.page.trashedAt && !mayReadTrashed(scope, found.page))) throw pageErrors.missing(idOrPath)
  const version = asked === undefined ? usual : versionAsked(scope, found.page, asked)
  return { page: pageAs(found.page, version), version, redirectedFrom: found.redirectedFrom }
}

const versionAsked = (scope: Scope, page: Page, asked: PageVersion): PageVersion => {
  const subject = pageSubject(scope.engine.registry, page)
  if (!subject.isPublished) return 'draft'
  if (asked === 'draft') authorize(scope, 'page.read-draft', { ...subject, state: 'live' })
  else if (page.publishedNumber === null) throw pageErrors.unpublished(page.path)
  return asked
}

/** The live page itself, within a unit of work or without. Throws `page.missing`. */
export const livePage = async (pages: PageStore, idOrPath: string): Promise<Page> => {
  const found = await findPage(pages, idOrPath)
  if (!found || found.page.trashedAt) throw pageErrors.missing(idOrPath)
  return found.page
}

export const mayReadTrashed = (scope: Scope, page: Page): boolean =>
  decide('page.read-trashed', scope.role, pageSubject(scope.engine.registry, page)) === 'allowed'

const findPage = async (pages: PageStore, idOrPath: string): Promise<Omit<FoundPage, 'version'> | null> => {
  const id = pageIdSchema.safeParse(idOrPath.toLowerCase())
  if (id.success) {
    const page = await pages.get(id.data)
    return page && { page, redirectedFrom: null }
  }
  const path = pagePath(idOrPath)
  const page = await pages.byPath(path)
  if (page) return { page, redirectedFrom: null }
  const moved = await pages.redirect(path)
  const target = moved && (await pages.get(moved))
  return target && !target.trashedAt ? { page: target, redirectedFrom: path } : null
}
