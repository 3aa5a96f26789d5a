import type { AskedViews } from './asked-views.ts'

/** Where a block stands on the page that shows it. */
export interface BlockPlace {
  /** As addresses call it: `calendar`, `calendar.2`. */
  readonly place: string
  /** What the address asks the other blocks of the page to show. */
  readonly beside: AskedViews
}

/** The id an address leads to by its fragment. The ids of headings have no points. */
export const placeId = (place: string): string => `block.${place}`
