/** The figures of a month, in the order people read them. Each is a field of a report of that name. */
export const figureNames = ['requestsDone', 'hours', 'filesDelivered', 'scheduleKept', 'scheduleLate', 'contactsOpen'] as const

export type FigureName = (typeof figureNames)[number]
