import { userIdSchema } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** The address of the person's calendar of this portal is none from here on. Where there was none, nothing happens. */
export const endCalendarFeed = (scope: Scope): Promise<void> =>
  scope.unit(async (tx) => {
    authorize(scope, 'portal.read')
    const userId = userIdSchema.parse(scope.actor.id)
    if (await tx.all.calendarFeeds.drop(scope.portal.id, userId))
      await tx.events.add({ type: 'calendar-feed.ended', subject: { kind: 'session', id: userId } })
  })
