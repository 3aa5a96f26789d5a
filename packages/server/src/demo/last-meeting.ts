import type { DemoClock } from './demo-clock.ts'
import type { DemoMeeting } from './demo-story.ts'

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** So long ago at least, in business days, that what the stories tell of the meeting's minutes comes after it. */
const longAgo = -13

/** The day of the regular meeting whose minutes are in the portal. */
export const lastMeeting = (clock: Pick<DemoClock, 'day' | 'month'>, meeting: Pick<DemoMeeting, 'nth' | 'weekday'>): string => {
  const latest = clock.day(longAgo)
  return [0, -1, -2].map((months) => meetingDay(clock.month(months), meeting)).find((day) => day <= latest) ?? latest
}

const meetingDay = (month: string, { nth, weekday }: Pick<DemoMeeting, 'nth' | 'weekday'>): string => {
  const first = new Date(`${month}-01T00:00:00Z`).getUTCDay()
  const day = 1 + ((weekdays.indexOf(weekday) - first + 7) % 7) + (nth - 1) * 7
  return `${month}-${String(day).padStart(2, '0')}`
}
