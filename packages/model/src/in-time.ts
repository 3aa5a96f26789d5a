/** The years 1 to 9999: of all moments that a `Date` can be, those that every database takes and every text of a date can say. */
export const firstMoment = new Date('0001-01-01T00:00:00.000Z')
export const lastMoment = new Date('9999-12-31T23:59:59.999Z')

/** Whether a moment is one that can be kept. */
export const isInTime = (moment: Date): boolean => moment >= firstMoment && moment <= lastMoment
