import type { Attestation, CoverageStep, FieldValue, PageId, Publication } from '@tsuzuri/model'
import type { Items } from './answers.ts'
import type { Standing } from './publication-answers.ts'
import type { Wire } from './wire.ts'

interface Count {
  readonly done: number
  readonly all: number
}
/** Of all pages, whatever is filtered. */
export interface CoverageSum extends Count {
  readonly percent: number
  readonly pages: Count
  readonly steps: readonly (Count & { readonly step: CoverageStep })[]
}
/** A page that has to be there, or to be confirmed or acknowledged. */
export interface CoverageRowView {
  readonly page: PageId
  /** Null where there is none, or none that the reader may know of. */
  readonly path: string | null
  readonly title: string
  readonly type: string
  readonly isExpected: boolean
  readonly steps: readonly { readonly step: CoverageStep; readonly done: boolean }[]
  readonly emptyFields: readonly string[]
  readonly publication: Wire<Publication> | null
  readonly isChanged: boolean | null
  readonly confirmation: { readonly standing: Standing; readonly latest: Wire<Attestation> | null } | null
  readonly readings: { readonly read: number; readonly members: number } | null
  readonly reviewDate: string | null
  /** `name` is null where the person is no member. */
  readonly owner: { readonly id: string; readonly name: string | null } | null
}
export interface CoverageAnswer extends Items<CoverageRowView> {
  readonly sum: CoverageSum
}
interface NamedPage {
  readonly page: PageId
  readonly path: string
  readonly title: string
}
/** What is said twice, or leads nowhere. */
export type CoverageFindingView =
  | {
      readonly kind: 'same-value'
      readonly type: string
      readonly field: string
      readonly value: FieldValue
      readonly pages: readonly NamedPage[]
    }
  | { readonly kind: 'same-text'; readonly share: number; readonly pages: readonly NamedPage[] }
  | { readonly kind: 'broken-link'; readonly href: string; readonly pages: readonly NamedPage[] }
