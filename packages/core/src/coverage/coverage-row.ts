import type { Attestation, CoverageStep, ExpectedPage, PageId, Publication } from '@tsuzuri/model'
import type { Standing } from '../publications/standing-of.ts'

/** A page that a portal has to have, or that somebody has to confirm or acknowledge, and how far it has come. */
export interface CoverageRow {
  readonly page: PageId
  /** Null where there is none, or none that the reader may know of. */
  readonly path: string | null
  readonly title: string
  readonly type: string
  /** The portal's template says that it has to be there. */
  readonly isExpected: boolean
  /** Those that concern the page, and whether each is done. */
  readonly steps: readonly { readonly step: CoverageStep; readonly done: boolean }[]
  /** By name the fields that have to be filled, and are not. */
  readonly emptyFields: readonly string[]
  readonly publication: Publication | null
  /** What is typed goes further than what was published; null to whoever may not know. */
  readonly isChanged: boolean | null
  /** Where somebody of the client says of such pages that they are right. */
  readonly confirmation: { readonly standing: Standing; readonly latest: Attestation | null } | null
  /** Where each member says to have read such pages: how many have, of how many. */
  readonly readings: { readonly read: number; readonly members: number } | null
  /** `YYYY-MM-DD`; null where none is told. */
  readonly reviewDate: string | null
  /** Null where nobody is named. `name` is null where the person belongs neither to the portal nor to the firm's admins. */
  readonly owner: { readonly id: string; readonly name: string | null } | null
}

/** A row of what is expected and not there. */
export const missingRow = ({ page, title, type }: ExpectedPage, steps: readonly CoverageStep[]): CoverageRow => ({
  page,
  path: null,
  title,
  type,
  isExpected: true,
  steps: steps.map((step) => ({ step, done: false })),
  emptyFields: [],
  publication: null,
  isChanged: null,
  confirmation: null,
  readings: null,
  reviewDate: null,
  owner: null,
})

export const isDone = ({ steps }: Pick<CoverageRow, 'steps'>): boolean => steps.every(({ done }) => done)
