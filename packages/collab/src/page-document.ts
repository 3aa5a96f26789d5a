import type { LiveState } from '@tsuzuri/core'
import { systemActor } from '@tsuzuri/model'
import * as Y from 'yjs'
import { createFieldGuard, type MendFields } from './field-guard.ts'
import { type Change, type Inspection, inspectUpdate, readChange } from './inspect-update.ts'
import type { PageLog } from './page-log.ts'
import type { Place } from './place.ts'

export interface Applied {
  /** What is to be logged and shown: the change, and in one with it what of it was put back. Nobody ever sees the one without the other. */
  readonly data: Uint8Array
  /** What was put back, which the author lacks; null where nothing was. */
  readonly mending: Uint8Array | null
}

/** A page's document in memory and how far its log has got. It knows nothing of connections; one at a time works with it. */
export interface PageDocument {
  stateVector(): Uint8Array
  /** What somebody with this state vector lacks. */
  difference(stateVector: Uint8Array): Uint8Array
  inspect(change: Change): Inspection
  /** Whether the page has reached the size at which it can only be read, or be made shorter. */
  isFull(): boolean
  /** To whom a client id is bound, as far as it is known here. */
  ownerOf(clientId: number): string | null
  /** Binds client ids that are new to the person. False when one belongs to somebody else. */
  claim(clientIds: readonly number[], actorId: string): Promise<boolean>
  readonly doc: Y.Doc
  /** Takes a change in, in memory only. Null when Yjs cannot; the document is as it was before, then. */
  apply(change: Change, mend: MendFields | null): Promise<Applied | null>
  /** Makes what was applied durable, in order. Answers the seq of the last, and what other processes had appended meanwhile. */
  commit(
    updates: readonly { readonly actorId: string; readonly data: Uint8Array }[],
  ): Promise<{ readonly head: number; readonly foreign: readonly Uint8Array[] }>
  /** Takes in what other processes have appended, and answers it. */
  pull(): Promise<readonly Uint8Array[]>
}

/** In bytes, as one update. */
const largestState = 8 * 1024 * 1024

export const createPageDocument = (state: LiveState, log: PageLog, { portalId, pageId }: Place): PageDocument => {
  const clients = new Map(state.clients)
  let { doc, seq } = state
  /** Applied and not yet durable. */
  let pending: Uint8Array[] = []
  /** Taken from the log and not yet answered. */
  let foreign: Uint8Array[] = []
  // Never too small: what changes make of each other is found out when it matters.
  let size = Y.encodeStateAsUpdate(doc).byteLength
  let exact = true
  let guard = createFieldGuard(doc)

  const take = (data: Uint8Array): void => {
    Y.applyUpdate(doc, data)
    size += data.byteLength
    exact = false
  }

  const takes = (data: Uint8Array): boolean => {
    const waited = doc.store.pendingStructs !== null || doc.store.pendingDs !== null
    try {
      take(data)
    } catch {
      // Yjs throws anything for what fits nowhere; whose change it is will be told.
      return false
    }
    return waited || (doc.store.pendingStructs === null && doc.store.pendingDs === null)
  }

  /** The document may hold half of what failed; the log and what was applied since hold the rest. */
  const rebuild = async (): Promise<void> => {
    const loaded = await log.load(portalId, pageId)
    if (loaded.seq > seq) foreign.push(...(await log.since(portalId, pageId, seq)).map(({ data }) => data))
    doc = loaded.doc
    seq = Math.max(seq, loaded.seq)
    for (const data of pending) Y.applyUpdate(doc, data)
    guard = createFieldGuard(doc)
  }

  /** What is put back is written under an id of the house's own, so that nobody is said to have written it. */
  const claimOwn = async (): Promise<void> => {
    while (clients.get(doc.clientID) !== systemActor.id) {
      if ((await log.claim(portalId, pageId, [doc.clientID], systemActor.id)).length === 0) clients.set(doc.clientID, systemActor.id)
      else doc.clientID = new Y.Doc().clientID
    }
  }

  const fetch = async (): Promise<void> => {
    for (const { seq: theirs, data } of await log.since(portalId, pageId, seq)) {
      if (inspectUpdate(doc, readChange(data)).changes) {
        take(data)
        foreign.push(data)
      }
      seq = Math.max(seq, theirs)
    }
    // It was looked at where it came in.
    guard.accept()
  }

  const answerForeign = (): readonly Uint8Array[] => {
    const answer = foreign
    foreign = []
    return answer
  }

  return {
    get doc() {
      return doc
    },
    stateVector: () => Y.encodeStateVector(doc),
    difference: (stateVector) => Y.encodeStateAsUpdate(doc, stateVector),
    inspect: (change) => inspectUpdate(doc, change),
    isFull: () => {
      if (size > largestState && !exact) {
        size = Y.encodeStateAsUpdate(doc).byteLength
        exact = true
      }
      return size > largestState
    },
    ownerOf: (clientId) => clients.get(clientId) ?? null,
    claim: async (clientIds, actorId) => {
      if (clientIds.some((id) => (clients.get(id) ?? actorId) !== actorId)) return false
      const unknown = clientIds.filter((id) => !clients.has(id))
      if (unknown.length > 0 && (await log.claim(portalId, pageId, unknown, actorId)).length > 0) return false
      for (const id of unknown) clients.set(id, actorId)
      return true
    },
    apply: async (change, mend) => {
      if (!takes(change.data)) {
        await rebuild()
        return null
      }
      const mending = mend ? await guard.mend(mend, claimOwn) : null
      if (!mend) guard.accept()
      const data = mending ? Y.mergeUpdates([change.data, mending]) : change.data
      pending.push(data)
      return { data, mending }
    },
    commit: async (updates) => {
      const head = updates.length > 0 ? await log.append(portalId, pageId, updates) : seq
      pending = []
      if (head === seq + updates.length) seq = head
      else await fetch()
      return { head, foreign: answerForeign() }
    },
    pull: async () => {
      await fetch()
      return answerForeign()
    },
  }
}
