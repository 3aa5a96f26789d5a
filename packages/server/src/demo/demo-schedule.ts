import { type CreateRecord, createRecord, transitionRecord } from '@tsuzuri/core'
import type { DemoStory, PersonKey } from './demo-story.ts'
import { type Duty, dutiesOfMonth } from './duties-of-month.ts'
import type { Happening } from './happening.ts'
import { lastMeeting } from './last-meeting.ts'
import type { Demo } from './open-demo.ts'

/** The schedule of this month and the next, written when the portal opened and ticked off as it went, and the regular meeting. */
export const demoSchedule = (demo: Demo, story: DemoStory): readonly Happening[] => {
  const written = new Date(demo.clock.at(story.opened).getTime() + 6 * 3_600_000)
  const duties = [0, 1].flatMap((months) => dutiesOfMonth(demo.clock.month(months), story.cycle))
  return [
    { at: written, by: 'director', run: (scope) => createRecord(scope, meeting(demo, story)) },
    ...duties.flatMap((duty) => enter(demo, story, duty, written)),
  ]
}

const enter = (
  { clock, keep, find, userId }: Demo,
  { clerk }: DemoStory,
  { title, kind, side, from, to, note }: Duty,
  written: Date,
): readonly Happening[] => {
  const by: PersonKey = side === 'client' ? clerk : 'member'
  const key = `schedule ${title} ${from}`
  const done = clock.on(to, '17:30')
  return [
    {
      at: written,
      by: 'member',
      run: async (scope) => {
        const { id } = await createRecord(scope, {
          collection: 'schedule',
          title,
          startsAt: clock.on(from, '00:00'),
          dueAt: clock.on(to, '00:00'),
          assignee: userId(by),
          fields: { allDay: true, kind, side, ...(note === undefined ? {} : { note }) },
        })
        keep(key, id)
      },
    },
    {
      at: done < written ? written : done,
      by,
      run: (scope) => transitionRecord(scope, { record: find(key), collection: 'schedule', to: 'done' }),
    },
  ]
}

const meeting = ({ clock }: Demo, story: DemoStory): CreateRecord => {
  const { title, nth, weekday, from, to, note } = story.meeting
  const day = lastMeeting(clock, story.meeting)
  return {
    collection: 'schedule',
    title,
    startsAt: clock.on(day, from),
    dueAt: clock.on(day, to),
    fields: { kind: 'meeting', side: 'both', recurrence: `FREQ=MONTHLY;BYDAY=${nth}${weekday}`, note },
  }
}
