import type { Page, PageId } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { pageAs } from './page-as.ts'
import { versionRead } from './version-read.ts'

/**
 * The whole tree of live pages the role may know of: parents before children, siblings in their order. What stands below a page
 * that is not published yet stands below the nearest one that is.
 */
export const listPages = async (scope: Scope): Promise<readonly Page[]> => {
  authorize(scope, 'page.read')
  const shownParent = new Map<PageId, PageId | null>()
  return (await scope.read.pages.tree()).flatMap((page) => {
    const above = page.parentId === null ? null : (shownParent.get(page.parentId) ?? null)
    const version = versionRead(scope, page)
    shownParent.set(page.id, version === null ? above : page.id)
    return version === null ? [] : [{ ...pageAs(page, version), parentId: above }]
  })
}
