import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { collabErrors } from './collab-errors.ts'

export interface Presence {
  readonly id: string
  readonly name: string
  /** `#rrggbb` */
  readonly color: string
}
interface Entry {
  /** The connection that shows it, or the name of the process it is at; null when it is gone. */
  readonly owner: object | string | null
  readonly personId: string
  readonly clock: number
  readonly state: string
}

const idsPerConnection = 4
/** In bytes of UTF-8. */
const largestState = 4 * 1024
const mostEntriesInFrame = 10_000
/** Ids that are gone are kept in mind up to this many, so that an echo does not bring them back. */
const mostGone = 1_000

export interface AwarenessBoard {
  /**
   * Takes over what a connection says of itself. What it says of others is dropped in silence, because stock clients repeat
   * all they hear; who it is comes from its session, never from what it says. Answers what the sender has to hear: that an id
   * is gone, upon which its owner shows itself anew and others forget it. Throws `collab.bad-frame`.
   */
  take(owner: object, presence: Presence, mayShowCursor: boolean, data: Uint8Array): Uint8Array | null
  /** Takes over what another process says of those who are there, which has looked at it as `take` does. */
  hear(process: string, data: Uint8Array): void
  /** Forgets a connection, or all who are at another process; their ids are told as gone. */
  leave(owner: object | string): void
  /** Everybody who is here, for a newcomer. Null when nobody is. */
  all(): Uint8Array | null
  /** What has changed since this was last asked. Null when nothing has. */
  changed(): Uint8Array | null
  /** The same of those who are, or were, at this process; to be asked before. */
  changedHere(): Uint8Array | null
  /** Everybody who is at this process. */
  here(): Uint8Array | null
  /** Who showed the client id first. */
  personOf(clientId: number): string | null
}

/**
 * Who is on the page and where their cursors are. An id belongs to the first person who showed it; `bound` says who has
 * written under it, which counts before that.
 */
export const createAwarenessBoard = (bound: (clientId: number) => string | null): AwarenessBoard => {
  const entries = new Map<number, Entry>()
  const gone = new Map<number, Entry>()
  const fresh = new Set<number>()
  const freshHere = new Set<number>()

  const note = (clientId: number, { owner }: Entry): void => {
    fresh.add(clientId)
    if (typeof owner === 'string') freshHere.delete(clientId)
    else freshHere.add(clientId)
  }
  const show = (clientId: number, entry: Entry): void => {
    gone.delete(clientId)
    entries.set(clientId, entry)
    note(clientId, entry)
  }
  const remove = (clientId: number, entry: Entry, clock: number): void => {
    entries.delete(clientId)
    gone.set(clientId, { ...entry, owner: null, clock, state: 'null' })
    note(clientId, entry)
    // The oldest go first, but what has yet to be told stays.
    if (gone.size > mostGone) for (const oldest of [...gone.keys()].slice(0, mostGone / 2)) if (!fresh.has(oldest)) gone.delete(oldest)
  }
  const known = (clientId: number): Entry | undefined => entries.get(clientId) ?? gone.get(clientId)
  const encode = (ids: Iterable<number>): Uint8Array | null => {
    const told = [...ids].flatMap((clientId) => (known(clientId) ? [[clientId, known(clientId)] as const] : []))
    if (told.length === 0) return null
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, told.length)
      for (const [clientId, entry] of told) {
        encoding.writeVarUint(encoder, clientId)
        encoding.writeVarUint(encoder, entry?.clock ?? 0)
        encoding.writeVarString(encoder, entry?.state ?? 'null')
      }
    })
  }

  return {
    take: (owner, presence, mayShowCursor, data) => {
      const stale: number[] = []
      const held = new Set([...entries].filter(([, entry]) => entry.owner === owner).map(([clientId]) => clientId))
      for (const { clientId, clock, state } of decode(data)) {
        const entry = known(clientId)
        if ((entry?.personId ?? bound(clientId) ?? presence.id) !== presence.id) continue
        // Somebody who comes back takes the cursor over from the connection that was lost; an echo is never newer.
        const newer = !entry || (entry.owner === owner ? clock >= entry.clock : clock > entry.clock)
        if (!newer) {
          if (entry.owner === null && state) stale.push(clientId)
        } else if (state === null) {
          if (entry?.owner) remove(clientId, entry, clock)
        } else if (state && (held.has(clientId) || held.size < idsPerConnection)) {
          held.add(clientId)
          show(clientId, { owner, personId: presence.id, clock, state: stateOf(presence, mayShowCursor, state) })
        }
      }
      return encode(stale)
    },
    hear: (process, data) => {
      for (const { clientId, clock, state } of decode(data)) {
        const entry = known(clientId)
        // Who left one process and is at another shows the same clock as before.
        const follows = !entry || entry.owner === process || entry.owner === null ? clock >= (entry?.clock ?? 0) : clock > entry.clock
        if (!follows) continue
        if (state === null) {
          if (entry?.owner === process) remove(clientId, entry, clock)
        } else if (state) {
          const personId = personIn(state) ?? entry?.personId
          if (personId !== undefined) show(clientId, { owner: process, personId, clock, state: JSON.stringify(state) })
        }
      }
    },
    leave: (owner) => {
      for (const [clientId, entry] of entries) if (entry.owner === owner) remove(clientId, entry, entry.clock)
    },
    all: () => encode(entries.keys()),
    changed: () => {
      const data = encode(fresh)
      fresh.clear()
      freshHere.clear()
      return data
    },
    changedHere: () => encode(freshHere),
    here: () => encode([...entries].filter(([, { owner }]) => typeof owner !== 'string').map(([clientId]) => clientId)),
    personOf: (clientId) => known(clientId)?.personId ?? null,
  }
}

const personIn = (state: object): string | undefined => {
  const { user } = state as { readonly user?: Partial<Presence> }
  return user?.id
}

const stateOf = (presence: Presence, mayShowCursor: boolean, state: object): string =>
  JSON.stringify({ user: presence, ...(mayShowCursor && 'cursor' in state ? { cursor: state.cursor } : {}) })

interface Said {
  readonly clientId: number
  readonly clock: number
  /** Null when it says that it is gone, undefined when it says nothing that can be shown. */
  readonly state: object | null | undefined
}

const decode = (data: Uint8Array): readonly Said[] => {
  try {
    const decoder = decoding.createDecoder(data)
    return Array.from({ length: Math.min(decoding.readVarUint(decoder), mostEntriesInFrame) }, () => {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const text = decoding.readVarString(decoder)
      return { clientId, clock, state: Buffer.byteLength(text) > largestState ? {} : readState(JSON.parse(text)) }
    })
  } catch {
    throw collabErrors.badFrame('its presence cannot be read')
  }
}

const readState = (state: unknown): Said['state'] => (typeof state === 'object' && !Array.isArray(state) ? state : undefined)
