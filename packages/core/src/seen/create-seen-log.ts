import type { PortalId, SeenKind, SeenMark, UserId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import type { EventBus } from '../events/event-bus.ts'
import type { Scope } from '../scope.ts'

export interface OpenedThing {
  readonly kind: SeenKind
  readonly id: string
}

/** Takes down what people open. */
export interface SeenLog {
  /** Whoever opens does not wait for it, and asks the database nothing. Keys and programs see nothing. */
  readonly note: (scope: Pick<Scope, 'actor' | 'portal'>, thing: OpenedThing) => void
  /** Writes what has been noted so far. */
  readonly flush: () => Promise<void>
  /** Hears whose marks changed, where. Answers how to stop. */
  readonly whenMarked: (portalId: PortalId, personId: string, listener: () => void) => () => void
  /** Tells the listeners; what was marked without having been opened. */
  readonly tell: (portalId: PortalId, personId: string) => void
}

/** How long an opening is one and the same while nothing happens, and how long marks gather; in milliseconds. */
const sameOpening = 60_000
const gathers = 200
const mostRemembered = 10_000

interface Waiting {
  readonly portalId: PortalId
  readonly personId: UserId
  readonly marks: Map<string, SeenMark>
}

/** @param report told what could not be written; reading goes on */
export const createSeenLog = (
  { store, now }: Pick<Engine, 'store' | 'now'>,
  bus: Pick<EventBus, 'latest'>,
  report: (error: unknown) => void,
): SeenLog => {
  const remembered = new Map<string, { readonly at: number; readonly seq: number }>()
  const listeners = new Map<string, Set<() => void>>()
  let waiting = new Map<string, Waiting>()
  let noting: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined

  const placeOf = (portalId: string, personId: string): string => `${portalId}\n${personId}`
  const tell = (portalId: PortalId, personId: string): void => listeners.get(placeOf(portalId, personId))?.forEach((hear) => hear())
  const take = ({ actor, portal }: Pick<Scope, 'actor' | 'portal'>, { kind, id }: OpenedThing, at: Date, seq: number): void => {
    const place = placeOf(portal.id, actor.id)
    const key = `${kind}\n${id}`
    const before = remembered.get(`${place}\n${key}`)
    if (before && before.seq === seq && at.getTime() - before.at < sameOpening) return
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(`${place}\n${key}`, { at: at.getTime(), seq })
    const mine = waiting.get(place) ?? { portalId: portal.id, personId: actor.id as UserId, marks: new Map<string, SeenMark>() }
    waiting.set(place, mine)
    const opened = mine.marks.get(key)
    mine.marks.set(key, { kind, itemId: id, seq, openedAt: at, timesOpened: (opened?.timesOpened ?? 0) + 1 })
    timer ??= setTimeout(() => void flush(), gathers)
  }
  const write = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const gathered = [...waiting.values()]
    waiting = new Map()
    if (gathered.length === 0) return
    await store.unit(
      async (tx) => {
        for (const { portalId, personId, marks } of gathered) await tx.in(portalId).seen.mark(personId, [...marks.values()])
      },
      // Whoever pulls the plug loses the openings of that moment.
      { lasts: false },
    )
    for (const { portalId, personId } of gathered) tell(portalId, personId)
  }
  const flush = async (): Promise<void> => {
    await noting
    await write().catch(report)
  }

  return {
    note: (scope, thing) => {
      if (scope.actor.kind !== 'person') return
      const at = now()
      // What has happened by now is what is seen; the bus knows it without asking.
      const seen = bus.latest(scope.portal.id).then((seq) => take(scope, thing, at, seq))
      noting = Promise.all([noting, seen.catch(report)]).then(() => undefined)
    },
    flush,
    whenMarked: (portalId, personId, listener) => {
      const place = placeOf(portalId, personId)
      const own = listeners.get(place) ?? new Set()
      listeners.set(place, own.add(listener))
      return () => {
        own.delete(listener)
        if (own.size === 0 && listeners.get(place) === own) listeners.delete(place)
      }
    },
    tell,
  }
}
