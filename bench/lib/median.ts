/** The middle one; the higher of the two middle ones where the count is even. NaN of nothing. */
export const median = (numbers: readonly number[]): number => percentile(numbers, 50)

/** The number that `percent` of a hundred do not exceed. NaN of nothing. */
export const percentile = (numbers: readonly number[], percent: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}
