import type { LiveDocuments } from '@tsuzuri/core'
import { type PageId, type PortalId, TsuzuriError } from '@tsuzuri/model'
import type { Admission } from './admission.ts'
import { closeCodes, type CloseCode } from './close-codes.ts'
import type { Connection } from './connection.ts'
import { type BookParts, createRoomBook } from './room-book.ts'
import { serveSocket } from './serve-socket.ts'
import type { Socket } from './socket.ts'

export interface Rooms {
  /**
   * The port through which the use cases write into live documents. When it is told that a person's rights are gone, the
   * person is asked for anew: who still may read stays.
   */
  readonly documents: LiveDocuments
  /**
   * Serves a socket from its first byte. What arrives before the admission is decided waits, within bounds; a code instead
   * of an admission closes it.
   */
  connect(socket: Socket, admission: Promise<Admission | CloseCode>): void
  /** Asks again what everybody, or one person, may do; at once, not at the next round. */
  recheck(actorId?: string): Promise<void>
  /** The same for all who are on a page; `by`: the name of who did something to it, told to those whose connection that ends. */
  recheckPage(portalId: PortalId, pageId: PageId, by: string): Promise<void>
  /** Fetches what another process wrote to a page that is open here; where its log is known to reach, only when that is further than here. */
  pull(portalId: PortalId, pageId: PageId, head?: number): void
  /** Ends all connections, and resolves when everything accepted is durable and shown. */
  stop(): Promise<void>
}

export interface Pacing {
  /** False lets senders send as fast as they can, which only a benchmark should. */
  readonly paced?: boolean
}

/** How long after the last time rights are asked again, and within how long of all, in milliseconds; together the longest a revoked right can last. */
const recheckEvery = 4_000
const recheckWithin = 1_000
const atOnce = 20
/** How often it is asked what other processes wrote to the open pages, which may have told nobody; in milliseconds. */
const pullEvery = 3_000
const keepaliveEvery = 15_000

/** The co-edited pages of one process, over any log. */
export const openRooms = (parts: BookParts, { paced = true }: Pacing = {}): Rooms => {
  const { clock } = parts
  const book = createRoomBook(parts)
  let stopped = false

  const recheckOne = async (connection: Connection, by: string): Promise<void> => {
    try {
      const right = await connection.admission.recheck()
      if (right === null) connection.revoke(closeCodes.sessionEnded)
      else connection.change(right)
    } catch (error) {
      connection.revoke(codeOf(error), asReason(by))
    }
  }
  const recheck = async (concerned: (connection: Connection) => boolean, by = ''): Promise<void> => {
    await Promise.all(
      book
        .connections()
        .filter(concerned)
        .map((connection) => recheckOne(connection, by)),
    )
  }
  /** All, some at a time: a thousand at once would keep everybody waiting who types. */
  const recheckAll = async (): Promise<void> => {
    const all = book.connections()
    for (let begin = 0; begin < all.length; begin += atOnce) {
      const wait = (recheckWithin * atOnce) / all.length
      if (begin > 0) await new Promise<void>((resolve) => clock.after(wait, resolve))
      const some = all.slice(begin, begin + atOnce).filter(({ ended }) => !ended)
      await Promise.all(some.map((connection) => recheckOne(connection, '')))
    }
  }
  const every = (milliseconds: number, run: () => unknown): void => {
    clock.after(milliseconds, async () => {
      await run()
      if (!stopped) every(milliseconds, run)
    })
  }
  every(recheckEvery, recheckAll)
  // Where it cannot be asked, whoever writes is told soon enough.
  every(pullEvery, () => book.pullAll().catch(() => {}))
  // Stock clients reconnect after 30 s without a data frame; this one is an empty presence.
  every(keepaliveEvery, () => book.connections().forEach((connection) => connection.send(new Uint8Array([1, 1, 0]))))

  return {
    documents: {
      apply: (portalId, pageId, actorId, update, meeting) =>
        book.with({ portalId, pageId }, (room) => room.apply(actorId, update, meeting)),
      close: (portalId, pageId, by) => {
        for (const connection of book.connections())
          if (connection.admission.portalId === portalId && connection.admission.pageId === pageId)
            connection.revoke(closeCodes.noPage, asReason(by))
      },
      recheck: (portalId, actorId) => void recheck(({ admission }) => admission.portalId === portalId && admission.actorId === actorId),
    },
    connect: (socket, admission) => serveSocket(socket, admission, book, { clock, paced }),
    recheck: (actorId) => recheck(({ admission }) => actorId === undefined || admission.actorId === actorId),
    recheckPage: (portalId, pageId, by) => recheck(({ admission }) => admission.portalId === portalId && admission.pageId === pageId, by),
    pull: (portalId, pageId, head) => book.pull({ portalId, pageId }, head),
    stop: async () => {
      stopped = true
      for (const connection of book.connections()) connection.close(closeCodes.stopping)
      await book.close()
    },
  }
}

/** The text as far as the end of a WebSocket has room for it: 123 bytes, cut between signs. */
const asReason = (text: string): string => {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(123))
  return text.slice(0, read)
}

/** A store that cannot be asked is no reason to send anybody away for good. */
const codeOf = (error: unknown): CloseCode => {
  if (!(error instanceof TsuzuriError)) return closeCodes.storeFailed
  if (error.code === 'page.missing') return closeCodes.noPage
  return error.kind === 'missing' || error.kind === 'denied' ? closeCodes.noRight : closeCodes.storeFailed
}
