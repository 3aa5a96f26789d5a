import type { Escalation, EscalationRule, PortalRecord, RecordId, Side } from '@tsuzuri/model'
import type { InStates } from './across-store.ts'

export interface OverdueFilter {
  readonly rule: string
  readonly side: Side
  readonly open: InStates
  /** The ball came to the side before this moment. */
  readonly before: Date
  readonly limit: number
}

/** The escalation rules of one portal, and what came of them. */
export interface EscalationStore {
  /** In the order they were made. */
  rules(): Promise<readonly EscalationRule[]>
  insertRule(rule: EscalationRule): Promise<void>
  /** Null where there was none. */
  removeRule(id: string): Promise<EscalationRule | null>
  /** Live records whose turn of the ball a rule has not come true for yet, the longest waiting first. */
  overdue(filter: OverdueFilter): Promise<readonly PortalRecord[]>
  /** False where the rule has come true for this turn of the ball already. */
  add(escalation: Escalation): Promise<boolean>
  /** Oldest first. */
  of(recordId: RecordId): Promise<readonly Escalation[]>
}
