/** How long single updates stay after they were merged: bases of writes from outside, and who wrote what. */
const keptMilliseconds = 90 * 86_400_000

/** Single updates from before that time may go. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - keptMilliseconds)
