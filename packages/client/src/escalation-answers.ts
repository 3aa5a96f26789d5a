import type { Escalation, EscalationRule } from '@tsuzuri/model'
import type { Wire } from './wire.ts'

/** After how many business days whom a rule tells. */
export type EscalationRuleView = Wire<EscalationRule>
/** That a rule has come true for a row. */
export type EscalationView = Wire<Escalation>
