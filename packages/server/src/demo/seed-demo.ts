import { allPortals } from '@tsuzuri/core'
import { systemActor } from '@tsuzuri/model'
import type { Installation } from '../installation.ts'
import { abcStory } from './abc/story.ts'
import { createPeople } from './create-people.ts'
import { openDemoClock } from './demo-clock.ts'
import { demoPeople } from './demo-people.ts'
import type { DemoPerson } from './demo-story.ts'
import { leaveNews } from './leave-news.ts'
import { openDemo } from './open-demo.ts'
import { tellStory } from './tell-story.ts'
import { xyzStory } from './xyz/story.ts'

/**
 * Fills an installation without portals with the demo's accounts and two portals. All of it is one unit of work, so a start
 * that was killed leaves nothing of it. Answers the lines that tell of the accounts as long as the demo is there, else null.
 */
export const seedDemo = async ({ engine, auth }: Installation, contentFolder: string): Promise<readonly string[] | null> => {
  if ((await allPortals(engine, systemActor)).length > 0) return (await isDemo(auth)) ? lines : null
  const now = engine.now()
  await engine.store.unit(async () => {
    const userIds = await createPeople(auth, demoPeople)
    for (const story of [abcStory, xyzStory]) {
      const demo = await openDemo({ engine, clock: openDemoClock(now, story.cycle), story, people: demoPeople, userIds, contentFolder })
      await tellStory(demo, story)
    }
    await leaveNews(engine, demoPeople, userIds)
  })
  return lines
}

const isDemo = async (auth: Installation['auth']): Promise<boolean> => {
  const known = await Promise.all(demoPeople.map(({ email }) => auth.personByEmail(email)))
  return known.every((userId) => userId !== null)
}

const line = ({ role, email, password, portals }: DemoPerson): string =>
  `  ${role.padEnd(13)}  ${email.padEnd(25)}  ${password.padEnd(21)}  ${portals.join(', ')}`

const lines: readonly string[] = ['', 'Demo accounts:', ...demoPeople.map(line)]
