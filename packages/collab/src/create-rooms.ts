import { appendUpdates, claimClients, compactPage, type Engine, loadState, materializePage } from '@tsuzuri/core'
import { systemClock } from './clock.ts'
import type { PageLog } from './page-log.ts'
import { openRooms, type Rooms } from './rooms.ts'

/** The co-edited pages of this process. What fails behind everybody's back goes to the standard error output. */
export const createRooms = (engine: Engine): Rooms => openRooms({ log: logOf(engine), clock: systemClock, report: toStandardError })

const logOf = (engine: Engine): PageLog => ({
  load: (portalId, pageId) => loadState(engine, portalId, pageId),
  append: (portalId, pageId, updates) =>
    appendUpdates(
      engine,
      portalId,
      pageId,
      updates.map(({ actorId, data }) => ({ actorId, data })),
    ),
  since: (portalId, pageId, seq) => engine.store.read.in(portalId).updates.since(pageId, seq),
  claim: (portalId, pageId, clientIds, actorId) => claimClients(engine, portalId, pageId, clientIds, actorId),
  materialize: async (portalId, pageId) => void (await materializePage(engine, portalId, pageId)),
  compact: async (portalId, pageId) => void (await compactPage(engine, portalId, pageId)),
})

const toStandardError = (error: unknown): void => {
  process.stderr.write(
    `${JSON.stringify({ level: 'error', where: 'collab', error: error instanceof Error ? error.message : String(error) })}\n`,
  )
}
