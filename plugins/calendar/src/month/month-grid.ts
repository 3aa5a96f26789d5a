const dayLength = 86_400_000

/** The weeks of a month (`2026-11`) as days (`2026-11-01`), each from Sunday to Saturday, whole at both ends. */
export const monthGrid = (month: string): readonly (readonly string[])[] => {
  const first = new Date(`${month}-01T00:00:00Z`)
  const start = first.getTime() - first.getUTCDay() * dayLength
  const weeks: string[][] = []
  for (let time = start; weeks.length === 0 || new Date(time).toISOString().slice(0, 7) === month; time += 7 * dayLength) {
    weeks.push(Array.from({ length: 7 }, (_, index) => new Date(time + index * dayLength).toISOString().slice(0, 10)))
  }
  return weeks
}
