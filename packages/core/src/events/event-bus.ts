import type { DomainEvent, PortalId } from '@tsuzuri/model'

/** Tells what happened, in order, each event once: this process's own at once, another's (the command line) within a second. */
export interface EventBus {
  /** Events of one portal, or of all with null. Answers how to stop. */
  readonly subscribe: (portalId: PortalId | null, listener: (event: DomainEvent) => void) => () => void
  /** The seq of the portal's last event. Right after an own commit it is that commit's. */
  readonly latest: (portalId: PortalId) => Promise<number>
  readonly stop: () => Promise<void>
}
