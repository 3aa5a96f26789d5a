const goodForMilliseconds = 72 * 3_600_000

/** When a link made now stops working. */
export const invitationEnd = (now: Date): Date => new Date(now.getTime() + goodForMilliseconds)
