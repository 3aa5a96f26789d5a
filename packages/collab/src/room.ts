import type { ApplyOutcome, LiveState, Meeting } from '@tsuzuri/core'
import { TsuzuriError } from '@tsuzuri/model'
import { createBroadcast } from './broadcast.ts'
import type { Clock } from './clock.ts'
import { closeCodes } from './close-codes.ts'
import type { Connection } from './connection.ts'
import {
  durableFrame,
  type Frame,
  nothingKnown,
  readStateVector,
  reasonFrame,
  refusedFrame,
  rightsFrame,
  stepOneFrame,
  updateFrame,
} from './frame.ts'
import { createGapWatch } from './gap-watch.ts'
import { readChange } from './inspect-update.ts'
import { createPageDocument } from './page-document.ts'
import { judgeEdits } from './judge-edits.ts'
import type { LogEntry, PageLog } from './page-log.ts'
import type { PageWire, PageWireListener } from './page-wire.ts'
import type { Place } from './place.ts'
import { createPresenceRound } from './presence-round.ts'
import { createReaders } from './readers.ts'
import { bringsNews, type Edit, isApplied, outcomeOf, type Verdict, type Work } from './room-work.ts'
import { createWorkQueue } from './work-queue.ts'

export interface Room {
  readonly connections: ReadonlySet<Connection>
  join(connection: Connection): void
  leave(connection: Connection): void
  /** Throws `collab.bad-frame`. */
  receive(connection: Connection, frame: Frame): void
  /** Brings a reader that was left behind up to date with one difference. */
  catchUp(connection: Connection): void
  /** A change from inside the house, in turn with what people type. Answers once it is durable. */
  apply(actorId: string, data: Uint8Array, meeting?: Meeting): Promise<ApplyOutcome>
  /** Fetches what other processes have appended; where its log is known to end, only when that is further than the room has got. */
  pull(head?: number): void
  /** What another process says of the page. */
  readonly hear: Pick<PageWireListener, 'written' | 'presence' | 'asked' | 'lost'>
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>
}

export interface RoomParts {
  readonly place: Place
  readonly log: PageLog
  readonly clock: Clock
  /** Where the other processes are told. */
  readonly wire: Pick<PageWire, 'written' | 'presence'>
  /** Something was written; readers and search are to be told soon. */
  readonly onWritten: (rows: number, bytes: number) => void
  /** The log refused or its outcome is unknown: the room is given up, the document with it. */
  readonly onBroken: (error: unknown) => void
}

/** The people on one page and its document, in one process. */
export const createRoom = (state: LiveState, { place, log, clock, wire, onWritten, onBroken }: RoomParts): Room => {
  const document = createPageDocument(state, log, place)
  const connections = new Set<Connection>()
  const presence = createPresenceRound(connections, clock, document.ownerOf, wire.presence)
  const gaps = createGapWatch<Connection>(clock, (connection) => connection.revoke(closeCodes.badFrame))
  const readers = createReaders(document, clock, () => queue.add({ type: 'open' }))
  const broadcast = createBroadcast(connections, clock, readers.leaveBehind)
  let failure: { readonly error: unknown } | null = null

  /** Takes what may be taken, commits it, and only then shows, answers and acknowledges, in the order in which all came. */
  const swallow = async (gulp: readonly Work[]): Promise<void> => {
    const shown = gulp.some(bringsNews) ? document.stateVector() : nothingKnown
    const { verdicts, kept, head, foreign } = await takeIn(gulp.filter((work) => work.type === 'edit'))
    for (const update of foreign) broadcast.show(update, null, shown)
    if (kept.length > 0)
      onWritten(
        kept.length,
        kept.reduce((sum, { data }) => sum + data.byteLength, 0),
      )
    let seq = head - kept.length
    if (kept.length > 0)
      wire.written(
        seq + 1,
        kept.map(({ data }) => data),
      )
    for (const work of gulp) {
      if (work.type === 'edit') {
        const verdict = verdicts.get(work) ?? 'void'
        if (isApplied(verdict)) seq += 1
        settle(work, verdict, isApplied(verdict) ? seq : head, shown)
      } else if (work.type === 'pull' || work.type === 'heard') {
        const brought = await (work.type === 'pull' ? document.pull() : document.hear(work.written))
        for (const update of brought) broadcast.show(update, null, shown)
      } else if (work.type === 'marker') mark(work.from, work.number)
      else if (work.type === 'answer') readers.answer(work.to, work.stateVector)
      else if (work.type === 'open') document.stateVector()
      else catchUp(work.to)
    }
    broadcast.release()
  }

  /** Applies and commits; once more where another process had given a client id away, which is known then. */
  const takeIn = async (edits: readonly Edit[]) => {
    for (;;) {
      const verdicts = new Map<Work, Verdict>()
      const kept: LogEntry[] = []
      for (const [edit, verdict] of await judgeEdits({ document, personOf: presence.personOf }, edits)) {
        verdicts.set(edit, verdict)
        if (isApplied(verdict)) kept.push({ actorId: edit.actorId, data: verdict.data })
      }
      const committed = await document.commit(kept)
      if (committed) return { verdicts, kept, ...committed }
    }
  }

  const settle = ({ from, whole, done }: Edit, verdict: Verdict, seq: number, shown: Uint8Array): void => {
    if (verdict instanceof TsuzuriError) return done?.reject(verdict)
    if (isApplied(verdict)) broadcast.show(verdict.data, from, shown)
    done?.resolve(outcomeOf(verdict, seq))
    if (!from) return
    if (isApplied(verdict) && verdict.mending) giveBack(from, verdict.mending, shown)
    if (verdict === 'full' && from.marks) from.tell(reasonFrame('pageFull'))
    if (verdict === 'refused' || verdict === 'full') from.refused = true
    // With all it has taken in, what was refused before has come in too.
    else if (whole && verdict !== 'gap') from.refused = false
    if (verdict === 'gap') gaps.open(from, () => from.tell(stepOneFrame(document.stateVector())))
    else if (whole) closeGap(from)
  }

  /** What of its own the author has to hear that was put back. */
  const giveBack = (to: Connection, mending: Uint8Array, shown: Uint8Array): void => {
    if (!to.send(updateFrame(mending))) readers.leaveBehind(to, shown)
    if (to.marks) to.tell(reasonFrame('fieldPutBack'))
  }

  const closeGap = (from: Connection): void => {
    const marker = gaps.close(from)
    if (marker !== null) mark(from, marker)
  }

  const mark = (from: Connection, number: number): void => {
    if (gaps.holds(from, number)) return
    if (from.refused) from.tell(refusedFrame(number))
    from.refused = false
    from.tell(durableFrame(number))
  }

  const catchUp = (to: Connection): void => {
    readers.catchUp(to)
    presence.tellAll(to)
  }

  const giveUp = (left: readonly Work[], error: unknown): void => {
    for (const work of left) if (work.type === 'edit') work.done?.reject(error)
    if (failure) return
    failure = { error }
    for (const connection of connections) connection.close(codeOf(error))
    onBroken(error)
  }

  const queue = createWorkQueue(swallow, giveUp, broadcast.breath)

  return {
    connections,
    join: (connection) => {
      if (failure) return connection.close(codeOf(failure.error))
      connections.add(connection)
      presence.tellAll(connection)
    },
    leave: (connection) => {
      connections.delete(connection)
      readers.forget(connection)
      gaps.close(connection)
      presence.leave(connection)
    },
    receive: (connection, frame) => {
      if (connection.ended) return
      if (frame.type === 'awareness') return presence.take(connection, frame.data)
      if (frame.type === 'query-awareness') return presence.tellAll(connection)
      if (frame.type === 'step-1') return queue.add({ type: 'answer', to: connection, stateVector: readStateVector(frame.stateVector) })
      if (frame.type === 'update') {
        // Read here, so that garbage ends its sender and not the work of all.
        return queue.add({
          type: 'edit',
          from: connection,
          actorId: connection.admission.actorId,
          change: readChange(frame.data),
          whole: frame.whole,
        })
      }
      if (!connection.marks && connection.right === 'read') connection.tell(rightsFrame(false))
      connection.marks = true
      queue.add({ type: 'marker', from: connection, number: frame.number })
    },
    catchUp: (connection) => queue.add({ type: 'catch-up', to: connection }),
    apply: (actorId, data, meeting) =>
      new Promise((resolve, reject) =>
        queue.add({ type: 'edit', from: null, actorId, change: readChange(data), whole: false, done: { resolve, reject }, meeting }),
      ),
    pull: (head = Number.POSITIVE_INFINITY) => {
      if (head > document.seq()) queue.add({ type: 'pull' })
    },
    hear: {
      written: (written) => queue.add({ type: 'heard', written }),
      presence: presence.hear,
      asked: presence.tellHere,
      lost: presence.lose,
    },
    settled: () => queue.settled(),
  }
}

const codeOf = (error: unknown) => (error instanceof TsuzuriError && error.kind === 'missing' ? closeCodes.noPage : closeCodes.storeFailed)
