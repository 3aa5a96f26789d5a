import { join } from 'node:path'
import { changePortal, createPortal, type Engine, logOnlyDocuments, putMember, type Scope, scopeOf } from '@tsuzuri/core'
import { type Actor, type Portal, systemActor, type UserId } from '@tsuzuri/model'
import type { DemoClock } from './demo-clock.ts'
import { demoErrors } from './demo-errors.ts'
import type { DemoPerson, DemoStory, PersonKey } from './demo-story.ts'
import { fillPlaceholders, type Words } from './fill-placeholders.ts'
import { lastMeeting } from './last-meeting.ts'

/** A demo portal that is open, and the ways to act in it as somebody at some time. */
export interface Demo {
  readonly clock: DemoClock
  /** The folder of its pages, and that of its files. */
  readonly folders: { readonly pages: string; readonly files: string }
  readonly scope: (by: PersonKey, at: Date) => Scope
  readonly userId: (person: PersonKey) => UserId
  readonly isClient: (person: PersonKey) => boolean
  readonly fill: (text: string) => string
  /** Keeps the id of what the story will speak of (`requests payroll`), and finds it again. Throws `demo.unknown-key`. */
  readonly keep: (key: string, id: string) => void
  readonly find: (key: string) => string
}

interface OpenDemo {
  readonly engine: Engine
  readonly clock: DemoClock
  readonly story: DemoStory
  readonly people: readonly DemoPerson[]
  readonly userIds: ReadonlyMap<PersonKey, UserId>
  readonly contentFolder: string
}

/** Opens the story's portal and lets its people in, as of the day the story begins. */
export const openDemo = async ({ engine, clock, story, people, userIds, contentFolder }: OpenDemo): Promise<Demo> => {
  const { slug, name, mode, accent, contractHours } = story
  const opened = engineAt(engine, clock.at(story.opened))
  const portal = await createPortal(opened, systemActor, { slug, name, mode })
  const system = scopeOf(opened, systemActor, portal, 'firm-admin')
  await changePortal(system, { patch: { accent, contractHours } })
  const here = new Map(people.filter(({ portals }) => portals.includes(slug)).map((person) => [person.key, person]))
  const personOf = (key: PersonKey): DemoPerson => here.get(key) ?? unknown(key)
  const userId = (key: PersonKey): UserId => userIds.get(personOf(key).key) ?? unknown(key)
  for (const { key, role } of here.values()) await putMember(system, { userId: userId(key), role })
  const meeting = lastMeeting(clock, story.meeting)
  const words: Words = new Map([
    ['portal', slug],
    ['meeting', meeting],
    ['meeting-month', meeting.slice(0, 7)],
    ['meeting-year-month', `${Number(meeting.slice(0, 4))}年${Number(meeting.slice(5, 7))}月`],
    ...[...here.keys()].map((key): [string, string] => [`person ${key}`, userId(key)]),
  ])
  const kept = new Map<string, string>()
  return {
    clock,
    folders: { pages: join(contentFolder, 'demo', slug), files: join(contentFolder, 'demo', 'files') },
    scope: (by, at) => scopeOf(engineAt(engine, at), actorOf(personOf(by), userId(by), portal), portal, personOf(by).role),
    userId,
    isClient: (key) => personOf(key).role.startsWith('client-'),
    fill: (text) => fillPlaceholders(text, clock, words),
    keep: (key, id) => {
      kept.set(key, id)
    },
    find: (key) => kept.get(key) ?? unknown(key),
  }
}

const unknown = (key: string): never => {
  throw demoErrors.unknownKey(key)
}

/** The engine at another time: what is written through it is dated so, live documents included. Nobody is connected yet. */
const engineAt = (engine: Engine, at: Date): Engine => {
  const now = () => at
  return { ...engine, now, live: logOnlyDocuments({ ...engine, now }) }
}

const actorOf = ({ name, role }: DemoPerson, id: UserId, { id: portalId }: Portal): Actor => ({
  kind: 'person',
  id,
  name,
  firmAdmin: role === 'firm-admin',
  roles: new Map(role === 'firm-admin' ? [] : [[portalId, role]]),
})
