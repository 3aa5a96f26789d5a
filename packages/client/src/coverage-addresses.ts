import { address } from './address.ts'
import type { Items } from './answers.ts'
import type { CoverageAnswer, CoverageFindingView } from './coverage-answers.ts'
import type { Send } from './send.ts'

export interface CoverageQuery {
  readonly state?: string | undefined
  readonly step?: string | undefined
  readonly type?: string | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/** What has to be there in a portal, and what is said twice. */
export const coverageAddresses = (send: Send) => ({
  coverage: (portal: string, query: CoverageQuery = {}) =>
    send<CoverageAnswer>('GET', address('portals', portal, 'coverage'), { query: { ...query } }),
  coverageFindings: (portal: string, query: { readonly limit?: number } = {}) =>
    send<Items<CoverageFindingView>>('GET', address('portals', portal, 'coverage', 'findings'), { query }),
})
