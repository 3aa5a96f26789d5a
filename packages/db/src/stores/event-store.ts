import type { DomainEvent, PortalId } from '@tsuzuri/model'

/** The installation's stream of events. */
export interface EventStore {
  /** Writes the event; its `seq` rises in commit order, on PostgreSQL too. */
  add(event: Omit<DomainEvent, 'seq'>): Promise<DomainEvent>
  /** Many at once, numbered in their order. */
  addAll(events: readonly Omit<DomainEvent, 'seq'>[]): Promise<readonly DomainEvent[]>
  /** Events after `seq`, oldest first. */
  after(seq: number, limit: number, portalId?: PortalId): Promise<readonly DomainEvent[]>
  /** Events before `seq`, newest first: the audit trail. */
  before(seq: number | null, limit: number, portalId: PortalId): Promise<readonly DomainEvent[]>
  head(portalId?: PortalId): Promise<number>
  /** How far a projection has come; 0 when it never ran. */
  cursor(projection: string): Promise<number>
  /** Never back: of two processes that are at it, the one behind changes nothing. */
  advance(projection: string, seq: number): Promise<void>
}
