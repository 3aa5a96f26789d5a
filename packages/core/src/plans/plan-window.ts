import { openZone } from '@tsuzuri/plugin'

/** The first and the last day that are planned at a moment: from today to the end of the month a year from now. */
export const planWindow = (now: Date, timeZone: string): { readonly from: string; readonly to: string } => {
  const from = openZone(timeZone).day(now)
  const last = new Date(Date.UTC(Number(from.slice(0, 4)) + 1, Number(from.slice(5, 7)), 0))
  return { from, to: last.toISOString().slice(0, 10) }
}
