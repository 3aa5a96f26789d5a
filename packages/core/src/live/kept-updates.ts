/** How long single updates stay after they were merged: bases of writes from outside, and who wrote what. */
const longest = 90 * 86_400_000
/** What a busy day leaves behind. Of a page that is written more, the bases of writes go sooner. */
const newest = { rows: 20_000, bytes: 16 * 1024 * 1024 }

/** Which single updates stay: none from before `since`, and of those that a version has counted only the newest. */
export const keptUpdates = (now: Date) => ({ since: new Date(now.getTime() - longest), newest })
