import type { DemoMeeting } from './demo-story.ts'

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** The day of a month (`2026-11`) on which the regular meeting falls. */
export const meetingDay = (month: string, { nth, weekday }: Pick<DemoMeeting, 'nth' | 'weekday'>): string => {
  const first = new Date(`${month}-01T00:00:00Z`).getUTCDay()
  const day = 1 + ((weekdays.indexOf(weekday) - first + 7) % 7) + (nth - 1) * 7
  return `${month}-${String(day).padStart(2, '0')}`
}
