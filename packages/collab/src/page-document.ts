import { largestState, type LiveState } from '@tsuzuri/core'
import { applyWatched, type Clocks, type Losses, noLosses } from '@tsuzuri/document'
import { systemActor, TsuzuriError } from '@tsuzuri/model'
import * as Y from 'yjs'
import { createFieldGuard, type FieldGuard, type MendFields } from './field-guard.ts'
import { type Change, type Inspection, inspectUpdate, readChange } from './inspect-update.ts'
import type { LogEntry, PageLog } from './page-log.ts'
import type { Written } from './page-wire.ts'
import type { Place } from './place.ts'

export interface Applied {
  /** What is to be logged and shown: the change, and in one with it what of it was put back. Nobody ever sees the one without the other. */
  readonly data: Uint8Array
  /** What was put back, which the author lacks; null where nothing was. */
  readonly mending: Uint8Array | null
  /** What is lost where it meets what others did, as far as that was asked. */
  readonly losses: Losses
}

/** A page's document in memory and how far its log has got. It knows nothing of connections; one at a time works with it. */
export interface PageDocument {
  /** The last update of the log that is in it. */
  seq(): number
  stateVector(): Uint8Array
  /** What somebody with this state vector lacks. */
  difference(stateVector: Uint8Array): Uint8Array
  /**
   * All of a long page as the log holds it, to be applied one after another: so that whoever has nothing yet need not wait until it is
   * read here. Null where that makes no difference, and once something has come to it.
   */
  stored(): readonly Uint8Array[] | null
  inspect(change: Change): Inspection
  /** Whether the page has reached the size at which it can only be read, or be made shorter. */
  isFull(): boolean
  /** To whom a client id is bound, as far as it is known here. */
  ownerOf(clientId: number): string | null
  /** Binds client ids that are new to the person, in the log with what is committed next. False when one belongs to somebody else. */
  claim(clientIds: readonly number[], actorId: string): boolean
  readonly doc: Y.Doc
  /**
   * Takes a change in, in memory only. Null when Yjs cannot; the document is as it was before, then. `base`: where the fork begins
   * in which it was made, when what is lost by it is to be told.
   */
  apply(change: Change, mend: MendFields | null, base?: Clocks): Promise<Applied | null>
  /** What would be lost by a change made in such a fork, without doing anything. */
  rehearse(change: Change, base: Clocks): Losses
  /** Whether the document is as it was after that update. */
  isAt(seq: number): boolean
  /**
   * Makes what was applied durable, in order. Answers the seq of the last, and what other processes had appended meanwhile. Null when
   * one of them had bound a client id to somebody else: nothing was written, the document is as the log has it, and knows that.
   */
  commit(updates: readonly LogEntry[]): Promise<{ readonly head: number; readonly foreign: readonly Uint8Array[] } | null>
  /** Takes in what another process has told of, and whatever lies between; answers it. */
  hear(written: Written): Promise<readonly Uint8Array[]>
  /** Takes in what other processes have appended, and answers it. */
  pull(): Promise<readonly Uint8Array[]>
}

/** A page is long from so many bytes on; what is shorter is read in a moment. */
const long = 256 * 1024
/** A log that was not merged for longer than this is better given as one. */
const mostParts = 1_000

export const createPageDocument = (state: LiveState, log: PageLog, { portalId, pageId }: Place): PageDocument => {
  const clients = new Map(state.clients)
  let { seq } = state
  let opened: { readonly doc: Y.Doc; readonly guard: FieldGuard } | null = null
  let claims = new Map<number, string>()
  /** Applied and not yet durable. */
  let pending: Uint8Array[] = []
  /** Taken from the log and not yet answered. */
  let foreign: Uint8Array[] = []
  // Never too small: what changes make of each other is found out when it matters.
  let size = state.parts.reduce((sum, { byteLength }) => sum + byteLength, 0)
  let exact = false
  let stored = size > long && state.parts.length <= mostParts ? state.parts : null

  const open = (doc = state.doc) => {
    opened = { doc, guard: createFieldGuard(doc) }
    return opened
  }
  const present = () => opened ?? open()
  // What cannot be read is to be known before anybody is let in.
  if (!stored) open()

  const take = (data: Uint8Array, base?: Clocks): Losses => {
    const { doc } = present()
    stored = null
    size += data.byteLength
    exact = false
    if (base) return applyWatched(doc, data, base)
    Y.applyUpdate(doc, data)
    return noLosses
  }

  /** Null when it did not go in. */
  const taken = (data: Uint8Array, base: Clocks | undefined): Losses | null => {
    const { doc } = present()
    const waited = doc.store.pendingStructs !== null || doc.store.pendingDs !== null
    try {
      const losses = take(data, base)
      return waited || (doc.store.pendingStructs === null && doc.store.pendingDs === null) ? losses : null
    } catch {
      // Yjs throws anything for what fits nowhere; whose change it is will be told.
      return null
    }
  }

  /** The document may hold half of what failed; the log and what was applied since hold the rest. */
  const rebuild = async (): Promise<void> => {
    const loaded = await log.load(portalId, pageId)
    if (loaded.seq > seq) foreign.push(...(await log.since(portalId, pageId, seq)).map(({ data }) => data))
    stored = null
    seq = Math.max(seq, loaded.seq)
    for (const [clientId, actorId] of loaded.clients) clients.set(clientId, actorId)
    for (const data of pending) Y.applyUpdate(loaded.doc, data)
    open(loaded.doc)
  }

  const claim = (clientIds: readonly number[], actorId: string): boolean => {
    if (clientIds.some((id) => (clients.get(id) ?? actorId) !== actorId)) return false
    for (const id of clientIds.filter((unknown) => !clients.has(unknown))) {
      clients.set(id, actorId)
      claims.set(id, actorId)
    }
    return true
  }

  /** What is put back is written under an id of the house's own, so that nobody is said to have written it. */
  const claimOwn = (): void => {
    const { doc } = present()
    while (!claim([doc.clientID], systemActor.id)) doc.clientID = new Y.Doc().clientID
  }

  /** Null when a claim was refused. */
  const append = async (updates: readonly LogEntry[]): Promise<number | null> => {
    const claimed = claims
    claims = new Map()
    try {
      return await log.append(portalId, pageId, updates, claimed)
    } catch (error) {
      if (!(error instanceof TsuzuriError) || error.code !== 'page.client-taken') throw error
      for (const clientId of claimed.keys()) clients.delete(clientId)
      return null
    }
  }

  const fetch = async (): Promise<void> => {
    for (const { seq: theirs, data } of await log.since(portalId, pageId, seq)) {
      takeForeign(data)
      seq = Math.max(seq, theirs)
    }
    // It was looked at where it came in.
    opened?.guard.accept()
  }

  const takeForeign = (data: Uint8Array): void => {
    if (!inspectUpdate(present().doc, readChange(data)).changes) return
    take(data)
    foreign.push(data)
  }

  const answerForeign = (): readonly Uint8Array[] => {
    const answer = foreign
    foreign = []
    return answer
  }

  return {
    get doc() {
      return present().doc
    },
    seq: () => seq,
    stateVector: () => Y.encodeStateVector(present().doc),
    difference: (stateVector) => Y.encodeStateAsUpdate(present().doc, stateVector),
    stored: () => stored,
    inspect: (change) => inspectUpdate(present().doc, change),
    isFull: () => {
      if (size > largestState && !exact) {
        size = Y.encodeStateAsUpdate(present().doc).byteLength
        exact = true
      }
      return size > largestState
    },
    ownerOf: (clientId) => clients.get(clientId) ?? null,
    claim,
    isAt: (at) => at === seq && pending.length === 0,
    rehearse: (change, base) => {
      const copy = new Y.Doc({ gc: false })
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(present().doc))
      return applyWatched(copy, change.data, base)
    },
    apply: async (change, mend, base) => {
      const losses = taken(change.data, base)
      if (!losses) {
        await rebuild()
        return null
      }
      const { guard } = present()
      const mending = mend ? guard.mend(mend, claimOwn) : null
      if (!mend) guard.accept()
      const data = mending ? Y.mergeUpdates([change.data, mending]) : change.data
      pending.push(data)
      return { data, mending, losses }
    },
    commit: async (updates) => {
      const head = updates.length > 0 ? await append(updates) : seq
      pending = []
      if (head === null) {
        await rebuild()
        return null
      }
      if (head === seq + updates.length) seq = head
      else await fetch()
      return { head, foreign: answerForeign() }
    },
    hear: async ({ first, last, updates }) => {
      if (last <= seq) return []
      if (first === seq + 1 && updates.length > 0) {
        for (const data of updates) takeForeign(data)
        seq = last
        opened?.guard.accept()
      } else await fetch()
      return answerForeign()
    },
    pull: async () => {
      await fetch()
      return answerForeign()
    },
  }
}
