import type { PortalId, RecordId, UserId } from './ids.ts'
import type { Role, Side } from './role.ts'

/** Whom a rule tells: everybody in the portal who has the role, or one person. */
export type EscalationTarget = { readonly role: Role } | { readonly person: UserId }

/** After how many business days with the ball on a side somebody else is told. */
export interface EscalationRule {
  readonly id: string
  readonly portalId: PortalId
  /** Whose turn it has been. */
  readonly side: Side
  readonly businessDays: number
  readonly to: EscalationTarget
  readonly createdAt: Date
}

/** A rule has come true for one turn of the ball: it does so once. */
export interface Escalation {
  readonly id: string
  readonly portalId: PortalId
  readonly recordId: RecordId
  readonly ruleId: string
  /** Since when the side has had the ball. */
  readonly ballSince: Date
  readonly side: Side
  readonly businessDays: number
  readonly to: EscalationTarget
  /** The side of those who were told; the other one does not learn of it. */
  readonly toSide: Side
  readonly at: Date
}
