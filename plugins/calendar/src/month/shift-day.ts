/** The day so many days later: `shiftDay('2026-11-30', 1)` is `2026-12-01`. */
export const shiftDay = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
