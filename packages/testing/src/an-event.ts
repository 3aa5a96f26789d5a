import { randomUUID } from 'node:crypto'
import type { DomainEvent } from '@tsuzuri/model'

/** An event not yet written, like any other but for what the test says. */
export function anEvent(said: Partial<DomainEvent> = {}): Omit<DomainEvent, 'seq'> {
  return {
    id: randomUUID(),
    portalId: null,
    type: 'page.created',
    subject: { kind: 'page', id: 'one' },
    collection: null,
    actor: { kind: 'person', id: 'sato', name: '佐藤' },
    data: {},
    at: new Date('2026-04-05T03:00:00.345Z'),
    ...said,
  }
}
