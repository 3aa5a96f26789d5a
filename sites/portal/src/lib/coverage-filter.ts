import { type CoverageStep, coverageSteps } from '@tsuzuri/model'

export interface CoverageFilter {
  readonly state?: 'open' | 'done' | undefined
  readonly step?: CoverageStep | undefined
  readonly type?: string | undefined
}

/** What the address asks for; what it cannot mean is passed over. */
export const coverageFilter = (search: URLSearchParams): CoverageFilter => {
  const state = search.get('state')
  return {
    state: state === 'open' || state === 'done' ? state : undefined,
    step: coverageSteps.find((step) => step === search.get('step')),
    type: search.get('type') || undefined,
  }
}
