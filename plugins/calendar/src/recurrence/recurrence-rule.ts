export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const

/** An RFC 5545 rule over days: what a calendar of duties needs, and nothing of hours. Weekdays count from Sunday, 0. */
export interface RecurrenceRule {
  readonly frequency: (typeof frequencies)[number]
  readonly interval: number
  readonly count: number | null
  /** The last moment: in UTC when `utc`, else on the wall's clock. A bare day counts to its end. */
  readonly until: { readonly time: Date; readonly utc: boolean } | null
  readonly months: readonly number[]
  /** From 1; from the month's end when negative. */
  readonly monthDays: readonly number[]
  /** `ordinal` 2 is the second, -1 the last such day of the month or year; null every one. */
  readonly weekDays: readonly { readonly day: number; readonly ordinal: number | null }[]
  /** Which of a period's days count, from 1, from the end when negative; empty for all. */
  readonly positions: readonly number[]
  readonly weekStart: number
}
