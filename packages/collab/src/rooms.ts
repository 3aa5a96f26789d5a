import { appendUpdates, claimClients, compactPage, type Engine, type LiveDocuments, loadState, materializePage } from '@tsuzuri/core'
import type { PageId, PortalId } from '@tsuzuri/model'
import type { WebSocket } from 'ws'
import type { Admission } from './admission.ts'
import { closeCodes, type CloseCode } from './close-codes.ts'
import type { PageLog } from './page-log.ts'
import { createRoomBook } from './room-book.ts'
import { serveSocket } from './serve-socket.ts'

export interface Rooms {
  /** The port through which the use cases write into live documents. */
  readonly documents: LiveDocuments
  /**
   * Serves a socket from its first byte. What arrives before the admission is decided waits, within bounds; a code instead
   * of an admission closes it.
   */
  connect(socket: WebSocket, admission: Promise<Admission | CloseCode>): void
  /** Asks again what everybody, or one person, may do; at once, not at the next round. */
  recheck(actorId?: string): Promise<void>
  /** Fetches what another process wrote to a page that is open here. */
  pull(portalId: PortalId, pageId: PageId): void
  /** Ends all connections, and resolves when everything accepted is durable and shown. */
  stop(): Promise<void>
}

/** How often rights are asked again, in milliseconds; the longest a revoked right can last. */
const recheckEvery = 5_000
const keepaliveEvery = 15_000

/** The co-edited pages of this process. */
export const createRooms = (engine: Engine): Rooms => {
  const book = createRoomBook(logOf(engine))

  const recheck = async (actorId?: string): Promise<void> => {
    const asked = book.connections().filter(({ admission }) => actorId === undefined || admission.actorId === actorId)
    await Promise.all(
      asked.map(async (connection) => {
        const right = await connection.admission.recheck().catch(() => null)
        if (right === null) connection.close(closeCodes.sessionEnded)
        else connection.change(right)
      }),
    )
  }
  const timers = [
    setInterval(() => void recheck(), recheckEvery),
    // Stock clients reconnect after 30 s without a data frame; this one is an empty presence.
    setInterval(() => book.connections().forEach((connection) => connection.send(new Uint8Array([1, 1, 0]))), keepaliveEvery),
  ]
  for (const timer of timers) timer.unref()

  return {
    documents: {
      apply: (portalId, pageId, actorId, update) => book.with(portalId, pageId, (room) => room.apply(actorId, update)),
      close: (portalId, pageId, actorId) => {
        for (const connection of book.connections()) {
          const { admission } = connection
          if (admission.portalId !== portalId || (pageId !== null && admission.pageId !== pageId)) continue
          if (actorId === undefined || admission.actorId === actorId) connection.close(pageId === null ? closeCodes.noRight : closeCodes.noPage)
        }
      },
    },
    connect: (socket, admission) => serveSocket(socket, admission, book),
    recheck,
    pull: (portalId, pageId) => book.find(portalId, pageId)?.pull(),
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      for (const connection of book.connections()) connection.close(closeCodes.stopping)
      await book.close()
    },
  }
}

const logOf = (engine: Engine): PageLog => ({
  load: (portalId, pageId) => loadState(engine, portalId, pageId),
  append: (portalId, pageId, updates) => appendUpdates(engine, portalId, pageId, updates.map(({ actorId, data }) => ({ actorId, data }))),
  since: (portalId, pageId, seq) => engine.store.read.in(portalId).updates.since(pageId, seq),
  claim: (portalId, pageId, clientIds, actorId) => claimClients(engine, portalId, pageId, clientIds, actorId),
  materialize: async (portalId, pageId) => void (await materializePage(engine, portalId, pageId)),
  compact: async (portalId, pageId) => void (await compactPage(engine, portalId, pageId)),
})
