import { allPortals } from '@tsuzuri/core'
import { systemActor } from '@tsuzuri/model'
import type { Installation } from '../installation.ts'
import { abcStory } from './abc/story.ts'
import { createPeople } from './create-people.ts'
import { openDemoClock } from './demo-clock.ts'
import { demoPeople } from './demo-people.ts'
import type { DemoPerson } from './demo-story.ts'
import { openDemo } from './open-demo.ts'
import { tellStory } from './tell-story.ts'
import { xyzStory } from './xyz/story.ts'

/**
 * Fills an installation without portals with the demo's accounts and two portals, and answers the lines that tell of them;
 * null where there is a portal already. All of it is one unit of work, so a start that was killed leaves nothing of it.
 */
export const seedDemo = async ({ engine, auth }: Installation, contentFolder: string): Promise<readonly string[] | null> => {
  if ((await allPortals(engine, systemActor)).length > 0) return null
  const now = engine.now()
  await engine.store.unit(async () => {
    const userIds = await createPeople(auth, demoPeople)
    for (const story of [abcStory, xyzStory]) {
      const demo = await openDemo({ engine, clock: openDemoClock(now, story.cycle), story, people: demoPeople, userIds, contentFolder })
      await tellStory(demo, story)
    }
  })
  return ['', 'Demo accounts:', ...demoPeople.map(line)]
}

const line = ({ role, email, password, portals }: DemoPerson): string =>
  `  ${role.padEnd(13)}  ${email.padEnd(25)}  ${password.padEnd(21)}  ${portals.join(', ')}`
