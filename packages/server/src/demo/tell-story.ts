import { beginReportsBelow } from '../portals/begin-reports-below.ts'
import { demoFile } from './demo-file.ts'
import type { DemoStory } from './demo-story.ts'
import { demoPages } from './demo-pages.ts'
import { demoRecords } from './demo-records.ts'
import { demoSchedule } from './demo-schedule.ts'
import type { Demo } from './open-demo.ts'

/** Lets all of a story happen in the order of its times, so that audit trail, numbers and histories are as if it had been lived. What has not come yet is left out. */
export const tellStory = async (demo: Demo, story: DemoStory): Promise<void> => {
  const happenings = [
    ...(await demoPages(demo, story)),
    ...demoSchedule(demo, story),
    ...story.files.map((file) => demoFile(demo, file)),
    ...demoRecords(demo, story),
  ]
  const happened = happenings.filter(({ at }) => at <= demo.clock.now)
  for (const { at, by, run } of happened.toSorted((one, other) => one.at.getTime() - other.at.getTime())) await run(demo.scope(by, at))
  await beginReportsBelow(demo.scope('director', demo.clock.now), '報告')
}
