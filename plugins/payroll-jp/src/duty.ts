import type { DaysOff } from '@tsuzuri/plugin'
import type { Facts } from './facts/facts.ts'

/** Something to be done by a day, and whose turn it is. Days are written `2026-11-23`. */
export interface Duty {
  /** `income-tax/2026-11`: permanent, since it tells what was planned before from what is new. */
  readonly key: string
  readonly title: string
  readonly from: string
  readonly to: string
  readonly side: 'firm' | 'client' | 'both'
  /** Of the collection `schedule`. */
  readonly kind: 'closing' | 'data' | 'calculation' | 'check' | 'transfer' | 'pay' | 'deadline'
  readonly note: string
  /** Whose page it links to. */
  readonly about: 'payroll' | 'bonus' | 'tax' | 'resident-tax' | 'social-insurance' | 'labour-insurance' | 'year-end'
}

/** What duties follow from. */
export interface DutyContext {
  readonly facts: Facts
  /** When offices rest (行政機関の休日). */
  readonly offices: DaysOff
  /** When banks rest. */
  readonly banks: DaysOff
  /** When the people who do the work rest. */
  readonly people: DaysOff
}

/** The duties that belong to a month (`2026-11`), wherever their days lie. */
export type DutyRule = (month: string, context: DutyContext) => readonly Duty[]
