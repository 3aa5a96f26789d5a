import type { EscalationRule } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** The portal's escalation rules, as they were made. Throws `access.denied` to clients: how the firm watches itself is its own matter. */
export const listEscalationRules = (scope: Scope): Promise<readonly EscalationRule[]> => {
  authorize(scope, 'escalation.read')
  return scope.read.escalations.rules()
}
