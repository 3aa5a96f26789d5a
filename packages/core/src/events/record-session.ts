import type { EventType } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'

/** Writes down that somebody signed in or out, was refused, or changed the second factor or the password. It belongs to no portal. */
export const recordSession = (
  engine: Engine,
  type: Extract<EventType, 'session.opened' | 'session.refused' | 'session.closed' | 'second-factor.changed' | 'password.changed'>,
  who: { readonly id: string; readonly name: string },
): Promise<void> =>
  engine.store.unit(async (tx) => {
    await tx.events.add({
      id: engine.newId(),
      portalId: null,
      type,
      subject: { kind: 'session', id: who.id },
      collection: null,
      actor: { kind: 'person', id: who.id, name: who.name },
      data: {},
      at: engine.now(),
    })
  })
