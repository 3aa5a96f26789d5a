import type { LiveState } from '@tsuzuri/core'
import type { PageId, PortalId } from '@tsuzuri/model'
import * as Y from 'yjs'
import { createAwarenessBoard } from './awareness-board.ts'
import { closeCodes } from './close-codes.ts'
import { collabErrors } from './collab-errors.ts'
import type { Connection } from './connection.ts'
import { awarenessFrame, durableFrame, type Frame, refusedFrame, stepOneFrame, stepTwoFrame, updateFrame } from './frame.ts'
import { inspectUpdate } from './inspect-update.ts'
import type { PageLog } from './page-log.ts'

/** What waits for its turn. One queue for all of it, so that nobody ever sees what is not durable yet. */
type Item =
  | { readonly type: 'update'; readonly from: Connection | null; readonly actorId: string; readonly data: Uint8Array; readonly done?: Settle }
  | { readonly type: 'answer'; readonly to: Connection; readonly stateVector: Uint8Array | null }
  | { readonly type: 'marker'; readonly from: Connection; readonly number: number }
  | { readonly type: 'pull' }
interface Settle {
  readonly resolve: (seq: number) => void
  readonly reject: (error: unknown) => void
}

export interface Room {
  readonly connections: ReadonlySet<Connection>
  join(connection: Connection): void
  leave(connection: Connection): void
  /** Throws `collab.bad-frame`. */
  receive(connection: Connection, frame: Frame): void
  /** Brings a reader that was left behind up to date with one difference. */
  catchUp(connection: Connection): void
  /** A change from inside the house, in turn with what people type. Answers its seq once it is durable. */
  apply(actorId: string, data: Uint8Array): Promise<number>
  /** Fetches what other processes have appended. */
  pull(): void
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>
}

export interface RoomPlace {
  readonly portalId: PortalId
  readonly pageId: PageId
  readonly log: PageLog
  /** Something was written; readers and search are to be told soon. */
  readonly onWritten: (rows: number, bytes: number) => void
  /** The log refused or its outcome is unknown: the room is given up, the document with it. */
  readonly onBroken: (error: unknown) => void
}

const presenceEvery = 50
/** Largest state of a page in bytes; beyond it the page can only be read. */
const largestState = 8 * 1024 * 1024

/** The people on one page and its document, in one process. */
export const createRoom = ({ doc, seq: loadedSeq, clients: loadedClients }: LiveState, { portalId, pageId, log, onWritten, onBroken }: RoomPlace): Room => {
  const connections = new Set<Connection>()
  const board = createAwarenessBoard()
  const clients = new Map(loadedClients)
  let queue: Item[] = []
  let working: Promise<void> | null = null
  let broken = false
  let seq = loadedSeq
  let size = Y.encodeStateAsUpdate(doc).byteLength
  let presenceTimer: NodeJS.Timeout | undefined

  const enqueue = (item: Item): void => {
    if (broken) {
      if (item.type === 'update') item.done?.reject(collabErrors.closed())
      return
    }
    queue.push(item)
    start()
  }

  const start = (): void => {
    working ??= work().finally(() => {
      working = null
      if (queue.length > 0) start()
    })
  }

  /** Takes the queue in gulps: apply, commit, and only then show and acknowledge. */
  const work = async (): Promise<void> => {
    // The gulp grows while the commit before it is under way.
    await Promise.resolve()
    while (queue.length > 0) {
      const gulp = queue
      queue = []
      try {
        await swallow(gulp)
      } catch (error) {
        giveUp([...gulp, ...queue], error)
        return
      }
    }
  }

  const swallow = async (gulp: readonly Item[]): Promise<void> => {
    const accepted: (Item & { type: 'update' })[] = []
    for (const item of gulp) if (item.type === 'update' && (await admit(item))) accepted.push(item)
    if (accepted.length > 0) {
      const head = await log.append(portalId, pageId, accepted)
      if (head !== seq + accepted.length) await fetchMissing()
      seq = head
      const bytes = accepted.reduce((sum, { data }) => sum + data.byteLength, 0)
      size += bytes
      onWritten(accepted.length, bytes)
    }
    for (const item of accepted) broadcast(item.data, item.from)
    for (const item of gulp) await finish(item)
  }

  /** Applies what may be applied. Answers whether the update has to be kept. */
  const admit = async ({ from, actorId, data, done }: Item & { type: 'update' }): Promise<boolean> => {
    if (from?.dead) return false
    const { changes, writers } = inspectUpdate(doc, data)
    if (!changes) {
      done?.resolve(seq)
      return false
    }
    if (from && (from.right !== 'write' || size > largestState)) {
      from.refused = true
      return false
    }
    if (!(await belong(writers, actorId))) {
      done?.reject(collabErrors.foreignClient(writers[0] ?? 0))
      from?.close(closeCodes.noRight)
      return false
    }
    Y.applyUpdate(doc, data, 'room')
    if (from && doc.store.pendingStructs) from.send(stepOneFrame(Y.encodeStateVector(doc)))
    return true
  }

  /** Whether all the client ids are this person's; new ones become so. */
  const belong = async (writers: readonly number[], actorId: string): Promise<boolean> => {
    if (writers.some((id) => clients.has(id) && clients.get(id) !== actorId)) return false
    const unknown = writers.filter((id) => !clients.has(id))
    if (unknown.length > 0 && (await log.claim(portalId, pageId, unknown, actorId)).length > 0) return false
    for (const id of unknown) clients.set(id, actorId)
    return true
  }

  const finish = async (item: Item): Promise<void> => {
    if (item.type === 'update') item.done?.resolve(seq)
    else if (item.type === 'pull') await fetchMissing()
    else if (item.type === 'answer') answer(item.to, item.stateVector)
    else mark(item.from, item.number)
  }

  const answer = (to: Connection, stateVector: Uint8Array | null): void => {
    // Our step 1 goes first: the client's answer to it then comes before its next marker.
    to.send(stepOneFrame(Y.encodeStateVector(doc)))
    to.send(stepTwoFrame(stateVector ? Y.encodeStateAsUpdate(doc, stateVector) : Y.encodeStateAsUpdate(doc)))
  }

  const mark = (from: Connection, number: number): void => {
    if (from.refused) from.send(refusedFrame(number))
    from.refused = false
    from.send(durableFrame(number))
  }

  const broadcast = (data: Uint8Array, except: Connection | null): void => {
    const frame = updateFrame(data)
    for (const connection of connections) if (connection !== except) connection.send(frame)
  }

  /** Applies and shows what others wrote into the log. What is here already changes nothing. */
  const fetchMissing = async (): Promise<void> => {
    for (const { seq: theirs, data } of await log.since(portalId, pageId, seq)) {
      if (inspectUpdate(doc, data).changes) {
        Y.applyUpdate(doc, data, 'log')
        broadcast(data, null)
      }
      seq = Math.max(seq, theirs)
    }
  }

  const giveUp = (left: readonly Item[], error: unknown): void => {
    broken = true
    queue = []
    for (const item of left) if (item.type === 'update') item.done?.reject(error)
    for (const connection of connections) connection.close(closeCodes.storeFailed)
    onBroken(error)
  }

  const showPresence = (): void => {
    presenceTimer ??= setTimeout(() => {
      presenceTimer = undefined
      const changed = board.changed()
      if (changed) for (const connection of connections) connection.send(awarenessFrame(changed))
    }, presenceEvery)
  }

  return {
    connections,
    join: (connection) => {
      connections.add(connection)
      const everybody = board.all()
      if (everybody) connection.send(awarenessFrame(everybody))
    },
    leave: (connection) => {
      connection.dead = true
      connections.delete(connection)
      board.leave(connection)
      showPresence()
    },
    receive: (connection, frame) => {
      if (connection.dead) return
      const { actorId, presence } = connection.admission
      if (frame.type === 'step-1') enqueue({ type: 'answer', to: connection, stateVector: checkStateVector(frame.stateVector) })
      else if (frame.type === 'update') {
        // Read here, so that garbage ends its sender and not the work of all.
        inspectUpdate(doc, frame.data)
        enqueue({ type: 'update', from: connection, actorId, data: frame.data })
      } else if (frame.type === 'marker') {
        connection.marks = true
        enqueue({ type: 'marker', from: connection, number: frame.number })
      } else if (frame.type === 'query-awareness') {
        const everybody = board.all()
        if (everybody) connection.send(awarenessFrame(everybody))
      } else {
        board.take(connection, presence, connection.right === 'write', frame.data)
        showPresence()
      }
    },
    catchUp: (connection) => {
      enqueue({ type: 'answer', to: connection, stateVector: null })
      const everybody = board.all()
      if (everybody) connection.send(awarenessFrame(everybody))
    },
    apply: (actorId, data) => new Promise((resolve, reject) => enqueue({ type: 'update', from: null, actorId, data, done: { resolve, reject } })),
    pull: () => enqueue({ type: 'pull' }),
    settled: async () => {
      while (working) await working
    },
  }
}

/** Throws `collab.bad-frame` for what is no state vector, before it can stop the work of all. */
const checkStateVector = (bytes: Uint8Array): Uint8Array => {
  try {
    Y.decodeStateVector(bytes)
    return bytes
  } catch {
    throw collabErrors.badFrame('it holds no state vector')
  }
}
