import { type Actor, type Locale, roleIn } from '@tsuzuri/model'
import { blockContext } from '../blocks/block-context.ts'
import type { Engine } from '../engine.ts'
import { hashInvitationToken } from '../members/invitation-token.ts'
import { scopeOf } from '../scope.ts'
import { feedErrors } from './feed-errors.ts'

export interface ReadFeed {
  /** The portal's slug or id, as the address says. */
  readonly portal: string
  /** What a plugin calls it: `calendar.ics`. */
  readonly name: string
  readonly token: string
  readonly locale: Locale
  readonly origin: string
}

/**
 * What a person's program reads by a secret address, with the rights the person has at this moment. An address that was
 * renewed, one of another portal, and one of somebody who is no member any more are told in the same words: `feed.missing`.
 */
export const readFeed = async (
  engine: Engine,
  { portal: slugOrId, name, token, locale, origin }: ReadFeed,
): Promise<{ readonly mediaType: string; readonly text: string }> => {
  const definition = engine.registry.feeds.get(name)
  const { portals, calendarFeeds } = engine.store.read
  const feed = definition && (await calendarFeeds.byTokenHash(hashInvitationToken(token)))
  const portal = feed && (await portals.get(feed.portalId))
  if (!portal || (portal.slug !== slugOrId && portal.id !== slugOrId)) throw feedErrors.missing()
  const actor: Actor = {
    kind: 'person',
    id: feed.userId,
    name: '',
    firmAdmin: await portals.isFirmAdmin(feed.userId),
    roles: await portals.rolesOf(feed.userId),
  }
  const role = roleIn(actor, portal.id)
  if (!role) throw feedErrors.missing()
  const context = { ...blockContext(scopeOf(engine, actor, portal, role), locale), origin }
  return { mediaType: definition.mediaType, text: await definition.write(context) }
}
