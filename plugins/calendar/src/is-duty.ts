import type { CalendarEntry } from './calendar-entry.ts'

/** Whether it is somebody's to do. A meeting is not late when it is over. */
export const isDuty = ({ side, kind }: Pick<CalendarEntry, 'side' | 'kind'>): boolean => side !== null && kind !== 'meeting'
