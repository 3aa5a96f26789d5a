import type { PageId, PortalId } from '@tsuzuri/model'
import { collabErrors } from './collab-errors.ts'
import type { Connection } from './connection.ts'
import type { PageLog } from './page-log.ts'
import { createRoom, type Room } from './room.ts'

interface OpenRoom {
  readonly portalId: PortalId
  readonly pageId: PageId
  readonly loading: Promise<Room>
  room: Room | null
  /** Who needs the room right now: connections, and work from inside the house. */
  users: number
  rows: number
  bytes: number
  showTimer: NodeJS.Timeout | undefined
  showBy: number
  closeTimer: NodeJS.Timeout | undefined
}

export interface RoomBook {
  connections(): readonly Connection[]
  find(portalId: PortalId, pageId: PageId): Room | null
  /** Opens the room, or joins the opening, for as long as the work takes. */
  with<Answer>(portalId: PortalId, pageId: PageId, work: (room: Room) => Promise<Answer>): Promise<Answer>
  close(): Promise<void>
}

/** Readers and search are told after this much quiet, and no later than that after the first change. */
const quiet = 250
const latest = 1_000
/** A room stays for this long after the last one left. */
const linger = 30_000
const mostRows = 500
const mostBytes = 256 * 1024

/** The open rooms of a process: each page loaded once, shown after changes, compacted, and forgotten when nobody is there. */
export const createRoomBook = (log: PageLog): RoomBook => {
  const rooms = new Map<PageId, OpenRoom>()
  let stopped = false

  const report = (error: unknown): void => {
    process.stderr.write(`${JSON.stringify({ level: 'error', where: 'collab', error: error instanceof Error ? error.message : String(error) })}\n`)
  }

  const open = (portalId: PortalId, pageId: PageId): OpenRoom => {
    const known = rooms.get(pageId)
    if (known) return known
    const entry: OpenRoom = {
      portalId, pageId, room: null, users: 0, rows: 0, bytes: 0, showTimer: undefined, showBy: 0, closeTimer: undefined,
      loading: log.load(portalId, pageId).then((state) => {
        entry.rows = state.tail.rows
        entry.bytes = state.tail.bytes
        entry.room = createRoom(state, { portalId, pageId, log, onWritten: (rows, bytes) => written(entry, rows, bytes), onBroken: (error) => forget(entry, error) })
        return entry.room
      }),
    }
    rooms.set(pageId, entry)
    entry.loading.catch(() => rooms.delete(pageId))
    return entry
  }

  const forget = (entry: OpenRoom, error: unknown): void => {
    clearTimeout(entry.showTimer)
    clearTimeout(entry.closeTimer)
    if (rooms.get(entry.pageId) === entry) rooms.delete(entry.pageId)
    report(error)
  }

  const written = (entry: OpenRoom, rows: number, bytes: number): void => {
    entry.rows += rows
    entry.bytes += bytes
    const now = performance.now()
    if (!entry.showTimer) entry.showBy = now + latest
    clearTimeout(entry.showTimer)
    entry.showTimer = setTimeout(() => void show(entry).catch(report), Math.max(0, Math.min(quiet, entry.showBy - now)))
  }

  const show = async (entry: OpenRoom): Promise<void> => {
    clearTimeout(entry.showTimer)
    entry.showTimer = undefined
    await log.materialize(entry.portalId, entry.pageId)
    if (entry.rows < mostRows && entry.bytes < mostBytes) return
    entry.rows = 0
    entry.bytes = 0
    await log.compact(entry.portalId, entry.pageId)
  }

  const release = (entry: OpenRoom): void => {
    entry.users -= 1
    if (entry.users > 0 || stopped) return
    clearTimeout(entry.closeTimer)
    entry.closeTimer = setTimeout(() => void unload(entry).catch(report), linger)
    entry.closeTimer.unref()
  }

  const unload = async (entry: OpenRoom): Promise<void> => {
    await entry.room?.settled()
    if (entry.showTimer) await show(entry)
    if (entry.users === 0 && rooms.get(entry.pageId) === entry) rooms.delete(entry.pageId)
  }

  return {
    connections: () => [...rooms.values()].flatMap(({ room }) => [...(room?.connections ?? [])]),
    find: (portalId, pageId) => {
      const entry = rooms.get(pageId)
      return entry?.portalId === portalId ? entry.room : null
    },
    with: async (portalId, pageId, work) => {
      if (stopped) throw collabErrors.closed()
      const entry = open(portalId, pageId)
      clearTimeout(entry.closeTimer)
      entry.users += 1
      try {
        return await work(await entry.loading)
      } finally {
        release(entry)
      }
    },
    close: async () => {
      stopped = true
      for (const entry of rooms.values()) clearTimeout(entry.closeTimer)
      await Promise.all([...rooms.values()].map((entry) => unload(entry).catch(report)))
    },
  }
}
