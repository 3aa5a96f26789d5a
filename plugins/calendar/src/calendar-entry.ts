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
  /** To be done by a day that has passed. */
  readonly late: boolean
  /** When it was done, where that was written down. */
  readonly doneAt: string | null
  /** Who answers for it: an id, and a name where names are shown. */
  readonly assignee: string | null
  readonly note: string | null
}
