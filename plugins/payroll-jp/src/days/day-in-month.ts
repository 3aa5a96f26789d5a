/** The day of a month (`2026-02`, 31 → `2026-02-28`): where the month has no such day, its last. */
export const dayInMonth = (month: string, day: number): string => {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  return `${month}-${String(Math.min(day, last)).padStart(2, '0')}`
}
