/** The day (`2026-11-23`) that many days later; earlier, where `days` is negative. */
export const dayAfter = (day: string, days: number): string => {
  // Plans take a step a million times. Most stay within their month, where no calendar has to be asked.
  const within = Number(day.slice(8)) + days
  if (day.length === 10 && within >= 1 && within <= 28) return `${day.slice(0, 8)}${String(within).padStart(2, '0')}`
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
