import type { EscalationRule } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { escalationErrors } from './escalation-errors.ts'

/** Takes a rule back; what it has told stays on the timelines. Throws `access.denied`, `escalation.missing`. */
export const removeEscalationRule = (scope: Scope, { id }: { readonly id: string }): Promise<EscalationRule> =>
  scope.unit(async (tx) => {
    authorize(scope, 'escalation.manage')
    const rule = await tx.escalations.removeRule(id)
    if (!rule) throw escalationErrors.missing(id)
    await tx.events.add({ type: 'portal.changed', subject: { kind: 'portal', id: scope.portal.id }, data: { fields: ['escalationRules'] } })
    return rule
  })
