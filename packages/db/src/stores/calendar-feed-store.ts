import type { PortalId, UserId } from '@tsuzuri/model'

/** A secret address at which a person's calendar program reads the schedule of one portal. */
export interface CalendarFeed {
  readonly portalId: PortalId
  readonly userId: UserId
  /** SHA-256 of the address's secret in hex; the secret itself is never kept. */
  readonly tokenHash: string
  readonly madeAt: Date
}

export interface CalendarFeedStore {
  /** Takes the place of the one the person had for the portal before, whose address is none from here on. */
  put(feed: CalendarFeed): Promise<void>
  byTokenHash(tokenHash: string): Promise<CalendarFeed | null>
  /** A person's addresses, one a portal at most. */
  of(userId: UserId): Promise<readonly CalendarFeed[]>
  /** Answers false when there was none. */
  drop(portalId: PortalId, userId: UserId): Promise<boolean>
}
