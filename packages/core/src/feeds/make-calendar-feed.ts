import { type UserId, userIdSchema } from '@tsuzuri/model'
import { hashInvitationToken, newInvitationToken } from '../members/invitation-token.ts'
import { accessErrors, authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

export interface MadeCalendarFeed {
  readonly madeAt: Date
  /** The address's secret, of 256 random bits; it is nowhere else. */
  readonly token: string
}

/**
 * Makes the address at which the person's calendar program reads the portal's schedule. One the person had for the portal
 * before is none from here on. Throws `access.required` for whoever is no person.
 */
export const makeCalendarFeed = (scope: Scope): Promise<MadeCalendarFeed> =>
  scope.unit(async (tx) => {
    authorize(scope, 'portal.read')
    const userId = personOf(scope)
    const token = newInvitationToken()
    const madeAt = scope.now()
    await tx.all.calendarFeeds.put({ portalId: scope.portal.id, userId, tokenHash: hashInvitationToken(token), madeAt })
    await tx.events.add({ type: 'calendar-feed.made', subject: { kind: 'session', id: userId } })
    return { madeAt, token }
  })

const personOf = ({ actor }: Scope): UserId => {
  if (actor.kind !== 'person') throw accessErrors.required()
  return userIdSchema.parse(actor.id)
}
