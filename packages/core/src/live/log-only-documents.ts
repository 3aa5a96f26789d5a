import type { Engine, LiveDocuments } from '../engine.ts'
import { appendUpdates } from './append-updates.ts'

/** Live documents without sockets: what is applied goes to the log, and nobody is there to be told. */
export const logOnlyDocuments = (engine: Pick<Engine, 'store' | 'now' | 'views'>): LiveDocuments => ({
  apply: (portalId, pageId, actorId, data) => appendUpdates(engine, portalId, pageId, [{ actorId, data }]),
  close: () => {},
  recheck: () => {},
})
