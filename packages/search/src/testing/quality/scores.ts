import { seededRandom } from '../seeded-random.ts'

/** One by the place of what was looked for among the first ten, 0 when it is not among them. */
export const reciprocalRank = (refs: readonly string[], sought: string): number => {
  const at = refs.slice(0, 10).indexOf(sought)
  return at < 0 ? 0 : 1 / (at + 1)
}

export const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)

/** By how much one is better than the other on the same queries: the mean difference, and the interval that holds 95 of 100 resamples. */
export interface Gain {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** A paired bootstrap with 2,000 resamples, the same for the same numbers. */
export const gainOver = (ours: readonly number[], theirs: readonly number[]): Gain => {
  const differences = ours.map((our, at) => our - (theirs[at] ?? 0))
  const random = seededRandom(7)
  const means = Array.from({ length: 2_000 }, () => mean(differences.map(() => differences[random.below(differences.length)] ?? 0))).sort(
    (left, right) => left - right,
  )
  return { mean: mean(differences), low: means[50] ?? Number.NaN, high: means[1_949] ?? Number.NaN }
}
