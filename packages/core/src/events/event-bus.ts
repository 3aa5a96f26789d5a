import type { DomainEvent, PortalId } from '@tsuzuri/model'

/** Tells what happened, in order, each event once: this process's own at once, another's within a second. */
export interface EventBus {
  /** Events of one portal, or of all with null. Answers how to stop. */
  readonly subscribe: (portalId: PortalId | null, listener: (event: DomainEvent) => void) => () => void
  /** The seq of the portal's last event. Right after an own commit it is that commit's. */
  readonly latest: (portalId: PortalId) => Promise<number>
  /** Looks at once for what another process wrote, of which something has told. */
  readonly look: () => void
  /**
   * Answers once everything that any process had committed before the call has been told, so that what is kept in memory is no
   * older than that. On SQLite at once: there one process serves everybody, and the command line is heard of within a second.
   */
  readonly catchUp: () => Promise<void>
  readonly stop: () => Promise<void>
}
