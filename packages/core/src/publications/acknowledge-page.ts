import type { Attestation } from '@tsuzuri/model'
import { authorizePage } from '../pages/authorize-page.ts'
import { pageErrors } from '../pages/page-errors.ts'
import type { Scope } from '../scope.ts'
import { type AttestPage, attestPage } from './attest-page.ts'

/** Somebody says to have read what is published of a page (読了). Throws `page.missing`, `page.not-acknowledged`, `page.unpublished`, `page.published-since`. */
export const acknowledgePage = (scope: Scope, input: AttestPage): Promise<Attestation> =>
  attestPage(scope, {
    ...input,
    kind: 'read',
    event: 'page.read',
    check: (page) => {
      authorizePage(scope, 'page.acknowledge', page, input.page)
      if (!scope.engine.registry.pageTypes.get(page.type)?.acknowledged) throw pageErrors['not-acknowledged'](page.type)
    },
  })
