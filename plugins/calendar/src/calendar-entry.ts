/** One time a schedule record takes place, as the block's data keep it. */
export interface CalendarEntry {
  /** The record and the day, so that each time of a repeated one is told from the others. */
  readonly key: string
  readonly title: string
  readonly startsAt: string
  readonly endsAt: string | null
  /** First and last day on the portal's wall calendar. */
  readonly firstDay: string
  readonly lastDay: string
  readonly allDay: boolean
  readonly side: string | null
  readonly kind: string | null
  readonly state: string
  readonly repeats: boolean
  readonly note: string | null
}
