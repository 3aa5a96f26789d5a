/**
 * What may still be spent on looking for the shortest ways from one sequence to another, in steps of some 0.1 µs. One piece of
 * work has one: for texts that have nothing in common the shortest way is not worth finding, and takes hours.
 */
export interface Effort {
  left: number
}

/** Half a second. */
export const newEffort = (): Effort => ({ left: 4_000_000 })
