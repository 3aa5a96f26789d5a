import type { Stores } from '@tsuzuri/db'
import type { DomainEvent, Notice, PortalId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'

import type { Projection } from '../events/projection.ts'
import { shownEvent } from '../events/shown-event.ts'
import { happeningOf, mayConcern } from './happening.ts'
import { heldBackUntil } from './held-back-until.ts'
import { mailChoice } from './mail-choice.ts'

const name = 'notices'
/** What is older by the time it is told (it was imported, or nothing ran for days) is not mailed. */
const freshMilliseconds = 3 * 86_400_000

/**
 * Tells people what concerns them, of what their role lets them read; with `mails` also by mail, as each chose. A notice, the job that mails it and the place in the stream
 * are kept together, so that each is made once.
 */
export const noticeProjection = (engine: Engine, { mails = false }: { readonly mails?: boolean } = {}): Projection => ({
  name,
  cursor: () => engine.store.read.events.cursor(name),
  apply: async (events) => {
    for (const event of events) {
      const { portalId } = event
      if (portalId && mayConcern(event))
        await engine.store.unit(async (tx) => {
          // Another process may have come first.
          if ((await tx.events.cursor(name)) >= event.seq) return
          await tell(engine, tx, event, portalId, mails)
          await tx.events.advance(name, event.seq)
        })
    }
    const last = events.at(-1)
    if (last) await engine.store.unit((tx) => tx.events.advance(name, last.seq))
  },
})

const tell = async (engine: Engine, tx: Stores, event: DomainEvent, portalId: PortalId, mails: boolean): Promise<void> => {
  const portal = await tx.portals.get(portalId)
  if (!portal) return
  const members = await tx.portals.members(portalId)
  const happening = await happeningOf(engine, tx, event, { portal, members })
  if (!happening || happening.told.size === 0) return
  const { about, told, mayKnow } = happening
  const choices = await tx.notices.choices([...told.keys()])
  const isHeldBack = event.seq <= (await tx.events.cursor(heldBackUntil))
  for (const { userId: personId, role } of members) {
    const kind = told.get(personId)
    if (!kind || !shownEvent({ engine, role }, event) || !mayKnow(role)) continue
    const own = choices.filter((choice) => choice.personId === personId)
    const isOld = engine.now().getTime() - event.at.getTime() > freshMilliseconds
    const notice: Notice = {
      id: engine.newId(),
      personId,
      portalId,
      kind,
      eventId: event.id,
      about,
      actorName: event.type === 'record.escalated' ? '' : event.actor.name,
      at: event.at,
      readAt: null,
      mail: isOld || isHeldBack || !mails ? 'none' : mailChoice(own, portalId, kind),
      mailedAt: null,
    }
    const isNew = await tx.notices.add(notice)
    if (isNew && notice.mail === 'now')
      await tx.jobs.add({
        id: engine.newId(),
        kind: 'mail-notice',
        key: notice.id,
        data: { notice: notice.id },
        runAt: engine.now(),
        createdAt: engine.now(),
      })
  }
}
