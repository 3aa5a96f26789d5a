import { appendUpdates, compactPage, createPageShows, type Engine, loadState } from '@tsuzuri/core'
import { systemClock } from './clock.ts'
import type { PageLog } from './page-log.ts'
import { openRooms, type Pacing, type Rooms } from './rooms.ts'
import type { Wire } from './wire.ts'

/** The co-edited pages of this process; `wire`: how the others are told. What fails behind everybody's back is reported. */
export const createRooms = (engine: Engine, report: (error: unknown) => void, wire: Wire | null = null, pacing: Pacing = {}): Rooms =>
  openRooms({ log: logOf(engine), clock: systemClock, wire, report }, pacing)

const logOf = (engine: Engine): PageLog => ({
  load: (portalId, pageId) => loadState(engine, portalId, pageId),
  append: (portalId, pageId, updates, claims) => appendUpdates(engine, portalId, pageId, updates, claims),
  since: (portalId, pageId, seq) => engine.store.read.in(portalId).updates.since(pageId, seq),
  heads: (places) => engine.store.log.heads(places),
  materialize: createPageShows(engine),
  compact: async (portalId, pageId) => void (await compactPage(engine, portalId, pageId)),
})
