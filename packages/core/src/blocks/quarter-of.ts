const quarterMilliseconds = 15 * 60_000

/**
 * The number of the quarter of an hour. What is rendered is no older than it, although nothing happened: rows become late by
 * themselves. In every time zone a day begins with one, so that a calendar turns to the new day at once.
 */
export const quarterOf = (now: Date): number => Math.floor(now.getTime() / quarterMilliseconds)
