const first = 30_000
const longest = 6 * 3_600_000

/** Whatever stands against a job may last a weekend: it is given up after this many attempts, about three days. */
export const mostAttempts = 18

/** How long a job rests after that many attempts, in milliseconds: longer each time, six hours at most. */
export const pauseAfter = (attempts: number): number => Math.min(longest, first * 3 ** (attempts - 1))
