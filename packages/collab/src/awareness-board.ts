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
  readonly owner: object
  readonly personId: string
  readonly clock: number
  readonly state: string
}

const idsPerConnection = 4
const largestState = 4 * 1024

export interface AwarenessBoard {
  /**
   * Takes over what a connection says of itself. What it says of others is dropped in silence, because stock clients repeat
   * all they hear; who it is comes from its session, never from what it says. Throws `collab.bad-frame`.
   */
  take(owner: object, presence: Presence, mayShowCursor: boolean, data: Uint8Array): void
  /** Forgets a connection; its ids are told as gone. */
  leave(owner: object): void
  /** Everybody who is here, for a newcomer. Null when nobody is. */
  all(): Uint8Array | null
  /** What has changed since this was last asked. Null when nothing has. */
  changed(): Uint8Array | null
}

/** Who is on the page and where their cursors are. */
export const createAwarenessBoard = (): AwarenessBoard => {
  const entries = new Map<number, Entry>()
  const fresh = new Map<number, { readonly clock: number; readonly state: string }>()

  const put = (clientId: number, entry: Entry): void => {
    entries.set(clientId, entry)
    fresh.set(clientId, entry)
  }
  const remove = (clientId: number, { clock }: Entry): void => {
    entries.delete(clientId)
    fresh.set(clientId, { clock: clock + 1, state: 'null' })
  }

  return {
    take: (owner, presence, mayShowCursor, data) => {
      for (const { clientId, clock, state } of decode(data)) {
        const known = entries.get(clientId)
        // A person who comes back takes the cursor over from the connection that was lost.
        if (known && (known.personId !== presence.id || clock < known.clock)) continue
        const owned = known?.owner === owner
        if (state === null) {
          if (known) remove(clientId, { ...known, clock })
          continue
        }
        const held = [...entries.values()].filter((entry) => entry.owner === owner).length
        if (!owned && held >= idsPerConnection) continue
        put(clientId, { owner, personId: presence.id, clock, state: JSON.stringify({ user: presence, ...(mayShowCursor && 'cursor' in state ? { cursor: state['cursor'] } : {}) }) })
      }
    },
    leave: (owner) => {
      for (const [clientId, entry] of [...entries]) if (entry.owner === owner) remove(clientId, entry)
    },
    all: () => (entries.size === 0 ? null : encode(entries)),
    changed: () => {
      if (fresh.size === 0) return null
      const data = encode(fresh)
      fresh.clear()
      return data
    },
  }
}

const decode = (data: Uint8Array): { clientId: number; clock: number; state: Record<string, unknown> | null }[] => {
  try {
    const decoder = decoding.createDecoder(data)
    return Array.from({ length: Math.min(decoding.readVarUint(decoder), 10_000) }, () => {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const text = decoding.readVarString(decoder)
      const state: unknown = text.length > largestState ? {} : JSON.parse(text)
      return { clientId, clock, state: typeof state === 'object' ? (state as Record<string, unknown> | null) : null }
    })
  } catch {
    throw collabErrors.badFrame('its presence cannot be read')
  }
}

const encode = (entries: ReadonlyMap<number, { readonly clock: number; readonly state: string }>): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.size)
    for (const [clientId, { clock, state }] of entries) {
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
