import type { PageId } from '@tsuzuri/model'

/** What of a client's master pages the dates follow from; null where nothing is written. */
export interface Facts {
  readonly closingDay: number | null
  readonly payDay: number | null
  readonly payMonth: 'same' | 'next' | null
  readonly payShift: 'before' | 'after' | null
  readonly bonusDay: number | null
  /** 1 to 12. */
  readonly bonusMonths: readonly number[]
  /** The months in which raised pay is first paid. */
  readonly raiseMonths: readonly number[]
  /** Business days, see `cycleOf`. */
  readonly leads: {
    readonly data: number | null
    readonly calculation: number | null
    readonly check: number | null
    readonly transfer: number | null
  }
  readonly withholdingTerm: 'monthly' | 'half-year' | null
  readonly residentTaxTerm: 'monthly' | 'half-year' | null
  readonly labourInsurancePayment: 'once' | 'instalments' | null
  readonly filingShift: 'before' | 'after' | null
  /** The page each fact was read from, by the field's name. */
  readonly pages: ReadonlyMap<string, PageId>
}
