/** The month so many months later: `shiftMonth('2026-11', 2)` is `2027-01`. */
export const shiftMonth = (month: string, by: number): string => {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + by)
  return date.toISOString().slice(0, 7)
}
