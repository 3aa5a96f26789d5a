import type { Page } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** The whole tree of live pages: parents before children, siblings in their order. */
export const listPages = (scope: Scope): Promise<readonly Page[]> => {
  authorize(scope, 'page.read')
  return scope.read.pages.tree()
}
