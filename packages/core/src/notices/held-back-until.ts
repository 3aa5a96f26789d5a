/** The place in the stream up to which nothing that is told is mailed any more, kept beside those of the projections. */
export const heldBackUntil = 'mails-held-back'
