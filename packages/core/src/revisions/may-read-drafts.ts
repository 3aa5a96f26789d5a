import type { Page } from '@tsuzuri/model'
import { pageSubject } from '../pages/page-type.ts'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'

/** Whether the role reads also the revisions of a page that were never published. */
export const mayReadDrafts = ({ engine, role }: Scope, page: Page): boolean =>
  decide('page.read-draft', role, { ...pageSubject(engine.registry, page), state: 'live' }) === 'allowed'
