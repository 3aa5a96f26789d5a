import type { PortalId, UserId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'

/** For which portals a person has an address of a calendar, and since when. The addresses themselves nobody knows. */
export const listCalendarFeeds = async (
  engine: Engine,
  userId: UserId,
): Promise<readonly { readonly portalId: PortalId; readonly madeAt: Date }[]> =>
  (await engine.store.read.calendarFeeds.of(userId)).map(({ portalId, madeAt }) => ({ portalId, madeAt }))
