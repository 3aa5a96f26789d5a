import type { Actor, DomainEvent, UserId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'

/** What happened to a person of the firm. It belongs to no portal, and counts in all of them. */
export const firmEvent = (
  engine: Engine,
  { kind, id, name }: Actor,
  { type, userId, data }: Pick<DomainEvent, 'type' | 'data'> & { readonly userId: UserId },
): Omit<DomainEvent, 'seq'> => ({
  id: engine.newId(),
  portalId: null,
  type,
  subject: { kind: 'member', id: userId },
  collection: null,
  actor: { kind, id, name },
  data,
  at: engine.now(),
})
