import type { Clock } from './clock.ts'
import { collabErrors } from './collab-errors.ts'
import type { Connection } from './connection.ts'
import type { PageLog } from './page-log.ts'
import { createPageShower, type PageShower } from './page-shower.ts'
import { openPageWire, type PageWire, type PageWireListener } from './page-wire.ts'
import type { Place } from './place.ts'
import { createRoom, type Room } from './room.ts'
import { createShowTurns } from './show-turns.ts'
import type { Wire } from './wire.ts'

interface OpenRoom {
  readonly place: Place
  readonly loading: Promise<Room>
  room: Room | null
  shower: PageShower | null
  readonly wire: PageWire
  /** Who needs the room right now: connections, and work from inside the house. */
  users: number
  cancelClose: () => void
}

export interface RoomBook {
  connections(): readonly Connection[]
  /** Opens the room, or joins the opening, for as long as the work takes. Throws `collab.closed`, and what loading throws. */
  with<Answer>(place: Place, work: (room: Room) => Promise<Answer>): Promise<Answer>
  /** Has an open room fetch what other processes wrote; also one that is being loaded, which may have looked too early. */
  pull(place: Place, head?: number): void
  /** Looks where the logs of all open rooms end, and has those fetch that lack something. */
  pullAll(): Promise<void>
  /** Opens nothing more. Resolves when everything accepted is durable and shown. */
  close(): Promise<void>
}

export interface BookParts {
  readonly log: PageLog
  readonly clock: Clock
  /** Null where no other process can be told. */
  readonly wire: Wire | null
  /** For what happens behind everybody's back. */
  readonly report: (error: unknown) => void
}

/** A room stays for this long after the last one left, in milliseconds. */
const linger = 30_000

/** The open rooms of a process: each page loaded once, shown after changes, and forgotten when nobody is there. */
export const createRoomBook = ({ log, clock, wire, report }: BookParts): RoomBook => {
  const rooms = new Map<string, OpenRoom>()
  /** Also those of rooms that were given up and have something left to show. */
  const showers = new Set<PageShower>()
  const turns = createShowTurns(clock)
  let stopped = false

  const open = (place: Place): OpenRoom => {
    const known = rooms.get(keyOf(place))
    if (known) return known
    // Listened to before the log is read, so that nothing falls in between.
    const told = wire
      ? openPageWire(
          wire,
          place,
          listenerFor(() => entry.loading),
        )
      : toNobody
    const entry: OpenRoom = { place, loading: load(), room: null, shower: null, wire: told, users: 0, cancelClose: () => {} }
    async function load(): Promise<Room> {
      const state = await log.load(place.portalId, place.pageId)
      const shower = createPageShower(place, { log, clock, report, turns, tail: state.tail })
      showers.add(shower)
      entry.shower = shower
      entry.room = createRoom(state, {
        place,
        log,
        clock,
        wire: told,
        onWritten: shower.written,
        onBroken: (error) => giveUp(entry, error),
      })
      return entry.room
    }
    rooms.set(keyOf(place), entry)
    entry.loading.catch(() => forget(entry))
    return entry
  }

  const forget = (entry: OpenRoom): void => {
    entry.cancelClose()
    entry.wire.close()
    if (rooms.get(keyOf(entry.place)) === entry) rooms.delete(keyOf(entry.place))
  }

  const giveUp = (entry: OpenRoom, error: unknown): void => {
    forget(entry)
    report(error)
    // Whether the last of it was written is not known, so it counts as such.
    entry.shower?.written(0, 0)
  }

  const release = (entry: OpenRoom): void => {
    entry.users -= 1
    if (entry.users === 0 && !stopped) entry.cancelClose = clock.after(linger, () => void unload(entry))
  }

  const unload = async (entry: OpenRoom): Promise<void> => {
    await entry.room?.settled()
    const shown = (await entry.shower?.flush()) ?? true
    if (entry.users > 0 || stopped) return
    if (!shown) {
      entry.cancelClose = clock.after(linger, () => void unload(entry))
      return
    }
    forget(entry)
    if (entry.shower) showers.delete(entry.shower)
  }

  return {
    connections: () => [...rooms.values()].flatMap(({ room }) => [...(room?.connections ?? [])]),
    with: async (place, work) => {
      if (stopped) throw collabErrors.closed()
      const entry = open(place)
      entry.cancelClose()
      entry.users += 1
      try {
        const room = await entry.loading
        if (stopped) throw collabErrors.closed()
        return await work(room)
      } finally {
        release(entry)
      }
    },
    pull: (place, head) => {
      rooms.get(keyOf(place))?.loading.then(
        (room) => room.pull(head),
        () => {},
      )
    },
    pullAll: async () => {
      const loaded = [...rooms.values()].flatMap(({ place, room }) => (room ? [{ place, room }] : []))
      if (loaded.length === 0) return
      const heads = await log.heads(loaded.map(({ place }) => place))
      for (const { place, room } of loaded) room.pull(heads.get(place.pageId) ?? 0)
    },
    close: async () => {
      stopped = true
      turns.hurry()
      for (const entry of rooms.values()) entry.cancelClose()
      await Promise.all([...rooms.values()].flatMap(({ room }) => (room ? [room.settled()] : [])))
      await Promise.all([...showers].map((shower) => shower.flush()))
    },
  }
}

const toNobody: PageWire = { written: () => {}, presence: () => {}, close: () => {} }

/** Hands what is heard to the room once it is there. */
const listenerFor = (loading: () => Promise<Room>): PageWireListener => {
  const tell = (act: (room: Room) => void): void => void loading().then(act, () => {})
  return {
    written: (written) => tell(({ hear }) => hear.written(written)),
    presence: (from, data) => tell(({ hear }) => hear.presence(from, data)),
    asked: () => tell(({ hear }) => hear.asked()),
    lost: (from) => tell(({ hear }) => hear.lost(from)),
    ready: () => tell((room) => room.pull()),
  }
}

const keyOf = ({ portalId, pageId }: Place): string => `${portalId}/${pageId}`
