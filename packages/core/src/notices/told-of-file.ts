import { type DomainEvent, type Member, type NoticeKind, type Side, sideOf, type UserId } from '@tsuzuri/model'
import type { Stores } from '@tsuzuri/db'

/** Events of files that concern anybody. */
export const toldFileEvents = ['file.placed', 'file.replaced'] as const

/**
 * Whom a placed file concerns: everybody on the other side. Whoever has not read of the last one is not told again, so that a thousand
 * files are one notice.
 */
export const toldOfFile = async (
  tx: Pick<Stores, 'notices'>,
  { actor, portalId }: DomainEvent,
  members: readonly Member[],
): Promise<ReadonlyMap<UserId, NoticeKind>> => {
  if (portalId === null || actor.kind === 'system') return new Map()
  const placer = members.find(({ userId }) => userId === actor.id)
  // Those who are in no portal by name are the firm's administrators, and keys, which it gives out.
  const side: Side = placer ? sideOf(placer.role) : 'firm'
  const others = members.filter(({ userId, role }) => userId !== actor.id && sideOf(role) !== side)
  if (others.length === 0) return new Map()
  const ids = others.map(({ userId }) => userId)
  const waiting = new Set(await tx.notices.unreadOf(portalId, 'file', ids))
  return new Map(ids.flatMap((userId) => (waiting.has(userId) ? [] : [[userId, 'file'] as const])))
}
