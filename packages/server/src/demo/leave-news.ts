import { type Engine, listUnread, markSeen, noticeProjection, openScope, type Projection } from '@tsuzuri/core'
import { type Actor, systemActor, type UserId } from '@tsuzuri/model'
import type { DemoPerson, PersonKey } from './demo-story.ts'

/** So many things, and so many notices, everybody has not seen yet. */
const news = 6
const notices = 3
/** Rules write down what was done after the stories, in as many events at most: that is no news. */
const following = 100

/** People have been told of the stories by now, and have seen all but the last of it, as if they had been here. */
export const leaveNews = async (engine: Engine, people: readonly DemoPerson[], userIds: ReadonlyMap<PersonKey, UserId>): Promise<void> => {
  // Nobody is mailed about what a story tells.
  await catchUp(engine, noticeProjection(engine))
  for (const { key, name, role, portals } of people) {
    const id = userIds.get(key)
    if (id === undefined) continue
    for (const slug of portals) {
      const { portal } = await openScope(engine, systemActor, slug)
      const actor: Actor = { kind: 'person', id, name, firmAdmin: role === 'firm-admin', roles: new Map([[portal.id, role]]) }
      const scope = await openScope(engine, actor, slug)
      const { items } = await listUnread(scope, { limit: news + 1 })
      if (items.length > news) await markSeen(scope, { upTo: items[news]?.seq })
      await engine.store.unit(async (tx) => {
        await tx.in(portal.id).seen.raise(id, { kind: 'record', collection: 'processing' }, (await tx.events.head()) + following)
        const unread = await tx.notices.list(id, { portalIds: [portal.id], unread: true, limit: 200 })
        await tx.notices.markRead(
          id,
          unread.items.slice(notices).map((notice) => notice.id),
          engine.now(),
        )
      })
    }
  }
}

const catchUp = async ({ store }: Engine, projection: Projection): Promise<void> => {
  for (;;) {
    const events = await store.read.events.after(await projection.cursor(), 200)
    if (events.length === 0) return
    await projection.apply(events)
  }
}
