import type { EscalationRule } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { escalationErrors } from './escalation-errors.ts'

export type AddEscalationRule = Pick<EscalationRule, 'side' | 'businessDays' | 'to'>

const mostRules = 50

/** Has somebody told when a side has had the ball for some business days. Throws `access.denied`, `escalation.not-a-member`, `escalation.too-many`. */
export const addEscalationRule = (scope: Scope, { side, businessDays, to }: AddEscalationRule): Promise<EscalationRule> =>
  scope.unit(async (tx) => {
    authorize(scope, 'escalation.manage')
    if ('person' in to && !(await tx.all.portals.member(scope.portal.id, to.person))) throw escalationErrors['not-a-member']()
    if ((await tx.escalations.rules()).length >= mostRules) throw escalationErrors['too-many'](mostRules)
    const rule: EscalationRule = {
      id: scope.engine.newId(),
      portalId: scope.portal.id,
      side,
      businessDays,
      to,
      createdAt: scope.now(),
    }
    await tx.escalations.insertRule(rule)
    await tx.events.add({ type: 'portal.changed', subject: { kind: 'portal', id: scope.portal.id }, data: { fields: ['escalationRules'] } })
    return rule
  })
