import type { Page } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import { type Action, decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'
import { pageErrors } from './page-errors.ts'
import { pageSubject } from './page-type.ts'
import { versionRead } from './version-read.ts'

/** Lets pass what the role may do to a page, which was asked for by `asked`. Throws `page.missing` where it may not know of it, `page.frozen`, `access.denied`, `access.wrong-state`. */
export const authorizePage = (scope: Scope, action: Action, page: Page, asked: string): void => {
  if (versionRead(scope, page) === null) throw pageErrors.missing(asked)
  const subject = pageSubject(scope.engine.registry, page)
  if (page.frozenBy && decide(action, scope.role, subject) === 'wrong-state') throw pageErrors.frozen(page.path, page.frozenBy)
  authorize(scope, action, subject)
}
