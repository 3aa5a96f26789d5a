import type { Store } from '@tsuzuri/db'
import type { DomainEvent, PortalId } from '@tsuzuri/model'
import type { EventBus } from './event-bus.ts'
import { createLoop } from './loop.ts'
import { shareAnswers } from './share-answers.ts'

type Listener = (event: DomainEvent) => void
const batch = 500

/**
 * A bus over a store's stream. Both a commit here and the clock only say «look»; what is told is always read from the
 * stream, so that order and completeness do not hang on who wrote.
 */
export const createEventBus = (store: Store, { pollMilliseconds = 1_000 }: { readonly pollMilliseconds?: number } = {}): EventBus => {
  const listeners = new Map<Listener, PortalId | null>()
  const heads = new Map<PortalId, number>()
  const start = store.read.events.head().catch(() => null)
  let seen: number | null = null

  const note = (event: DomainEvent): void => {
    if (event.portalId) heads.set(event.portalId, Math.max(heads.get(event.portalId) ?? 0, event.seq))
  }
  const publish = (event: DomainEvent): void => {
    note(event)
    for (const [listener, portalId] of listeners) if (portalId === null || portalId === event.portalId) guarded(listener, event)
  }
  const loop = createLoop({
    pollMilliseconds,
    run: async () => {
      // A first look that failed is taken again: until then nobody has been told anything.
      seen ??= (await start) ?? (await store.read.events.head())
      const events = await store.read.events.after(seen, batch)
      for (const event of events) {
        seen = event.seq
        publish(event)
      }
      return events.length === batch
    },
  })
  const presentHead = shareAnswers(() => store.read.events.head())
  const unsubscribe = store.onCommit((events) => {
    for (const event of events) note(event)
    loop.wake()
  })

  return {
    subscribe: (portalId, listener) => {
      // A wrapper of its own, so that the same function may listen twice.
      const own: Listener = (event) => listener(event)
      listeners.set(own, portalId)
      return () => listeners.delete(own)
    },
    latest: async (portalId) => {
      const known = heads.get(portalId)
      if (known !== undefined) return known
      const head = await store.read.events.head(portalId)
      heads.set(portalId, Math.max(heads.get(portalId) ?? 0, head))
      return heads.get(portalId) ?? head
    },
    look: loop.wake,
    catchUp: async () => {
      if (store.dialect === 'sqlite') return
      if ((seen ?? -1) < (await presentHead())) await loop.settle()
    },
    stop: async () => {
      unsubscribe()
      await loop.stop()
      listeners.clear()
    },
  }
}

/** A listener that throws must not keep the event from the next one. */
const guarded = (listener: Listener, event: DomainEvent): void => {
  try {
    listener(event)
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error))
  }
}
