import type { EscalationTarget, Side } from '@tsuzuri/model'
import { address } from './address.ts'
import type { Items } from './answers.ts'
import type { EscalationRuleView, EscalationView } from './escalation-answers.ts'
import type { Send } from './send.ts'

/** Who is told when somebody has been waited for too long. */
export const escalationAddresses = (send: Send) => ({
  escalationRules: (portal: string) => send<Items<EscalationRuleView>>('GET', address('portals', portal, 'escalation-rules')),
  addEscalationRule: (portal: string, rule: { readonly side: Side; readonly businessDays: number; readonly to: EscalationTarget }) =>
    send<EscalationRuleView>('POST', address('portals', portal, 'escalation-rules'), { body: rule }),
  removeEscalationRule: (portal: string, rule: string) => send('DELETE', address('portals', portal, 'escalation-rules', rule)),
  escalations: (portal: string, collection: string, record: string) =>
    send<Items<EscalationView>>('GET', address('portals', portal, 'collections', collection, 'records', record, 'escalations')),
})
