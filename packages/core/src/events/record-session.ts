import type { EventType, NewEvent } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'

type OwnType = Extract<
  EventType,
  | 'session.opened'
  | 'session.refused'
  | 'session.closed'
  | 'second-factor.changed'
  | 'password.changed'
  | 'app-password.made'
  | 'app-password.revoked'
>

/** Writes down that somebody signed in or out, was refused, or changed how to sign in. It belongs to no portal. */
export const recordSession = (
  engine: Engine,
  type: OwnType,
  who: { readonly id: string; readonly name: string },
  data: NonNullable<NewEvent['data']> = {},
): Promise<void> =>
  engine.store.unit(async (tx) => {
    await tx.events.add({
      id: engine.newId(),
      portalId: null,
      type,
      subject: { kind: 'session', id: who.id },
      collection: null,
      actor: { kind: 'person', id: who.id, name: who.name },
      data,
      at: engine.now(),
    })
  })
