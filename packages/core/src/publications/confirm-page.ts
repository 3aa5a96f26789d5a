import type { Attestation } from '@tsuzuri/model'
import { authorizePage } from '../pages/authorize-page.ts'
import { pageErrors } from '../pages/page-errors.ts'
import type { Scope } from '../scope.ts'
import { type AttestPage, attestPage } from './attest-page.ts'

/**
 * The client says that what is published of a page is right (確認), as of that revision. Throws `page.missing`, `access.denied`,
 * `page.not-confirmed`, `page.unpublished`, `page.published-since`.
 */
export const confirmPage = (scope: Scope, input: AttestPage): Promise<Attestation> =>
  attestPage(scope, {
    ...input,
    kind: 'confirmed',
    event: 'page.confirmed',
    check: (page) => {
      authorizePage(scope, 'page.confirm', page, input.page)
      if (!scope.engine.registry.pageTypes.get(page.type)?.confirmed) throw pageErrors['not-confirmed'](page.type)
    },
  })
