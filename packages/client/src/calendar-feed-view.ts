/** A portal whose schedule one's calendar program reads by a secret address, which is told once. */
export interface CalendarFeedView {
  readonly portal: { readonly id: string; readonly slug: string; readonly name: string }
  readonly madeAt: string
}
