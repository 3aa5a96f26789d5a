const goodForMilliseconds = 72 * 3_600_000

/** How long a link works: its end from when it was made, and when it was made from its end. */
export const invitationTerm = {
  endOf: (madeAt: Date): Date => new Date(madeAt.getTime() + goodForMilliseconds),
  beginOf: (expiresAt: Date): Date => new Date(expiresAt.getTime() - goodForMilliseconds),
}
