import { type DomainEvent, defineErrors, type Issue, type List, type ListQuery } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { knownEvents } from './known-events.ts'
import { shownEvent } from './shown-event.ts'

export const auditErrors = defineErrors('audit', {
  'cursor-invalid': {
    kind: 'invalid',
    message: () => 'The cursor is none of this list.',
    hint: 'Take `next` of the answer before, unchanged.',
    issues: (): readonly Issue[] => [{ path: 'query.cursor', message: 'It is none of this list.' }],
  },
})

const usualLimit = 50

/** The portal's audit trail, newest first. Throws `access.denied`, `audit.cursor-invalid`. */
export const listAudit = async (scope: Scope, { limit = usualLimit, cursor }: ListQuery): Promise<List<DomainEvent>> => {
  authorize(scope, 'audit.read')
  if (cursor !== undefined && !/^[1-9]\d{0,14}$/.test(cursor)) throw auditErrors['cursor-invalid']()
  const events = await scope.engine.store.read.events.before(cursor === undefined ? null : Number(cursor), limit + 1, scope.portal.id)
  const page = events.slice(0, limit)
  return {
    items: await knownEvents(
      scope,
      page.map((event) => shownEvent(scope, event)).filter((event) => event !== null),
    ),
    next: events.length > limit ? String(page.at(-1)?.seq) : null,
  }
}
