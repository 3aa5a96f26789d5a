import { type DomainEvent, type Member, type NoticeKind, type Page, type Role, type UserId } from '@tsuzuri/model'
import { pageSubject } from '../pages/page-type.ts'
import { decide } from '../policies/policy.ts'
import type { Engine } from '../engine.ts'

/** Events of pages that concern anybody. */
export const toldPageEvents = ['page.published', 'page.confirmed', 'page.reading-reminded'] as const

/** Whom an event of a page concerns: who is asked to confirm or read what was published, and who answers for the portal when it was confirmed. */
export const toldOfPage = (
  { registry }: Pick<Engine, 'registry'>,
  { type, data, actor }: DomainEvent,
  page: Page,
  members: readonly Member[],
): ReadonlyMap<UserId, NoticeKind> => {
  const those = (kind: NoticeKind, concerns: (member: Member) => boolean) =>
    new Map(members.filter((member) => member.userId !== actor.id && concerns(member)).map(({ userId }) => [userId, kind]))
  const mayConfirm = (role: Role): boolean => decide('page.confirm', role, pageSubject(registry, page)) === 'allowed'
  // Of what a template or an import brings at once nobody is told page by page.
  if (actor.kind === 'system') return new Map()
  switch (type) {
    case 'page.published':
      // What was confirmed stays confirmed where only its wording changes.
      return registry.pageTypes.get(page.type)?.confirmed && (data['turn'] === 1 || data['material'] === true)
        ? those('asked', ({ role }) => mayConfirm(role))
        : new Map()
    case 'page.confirmed':
      return those('confirmed', ({ role }) => role === 'director')
    case 'page.reading-reminded': {
      const { people } = data
      return Array.isArray(people) ? those('asked', ({ userId }) => people.includes(userId)) : new Map()
    }
    default:
      return new Map()
  }
}
