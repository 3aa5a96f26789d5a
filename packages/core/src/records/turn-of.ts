import { type PortalRecord, type Role, type Side, turnRoles } from '@tsuzuri/model'
import { inMode, waitedDays } from '@tsuzuri/plugin'
import { portalDaysOff } from '../business-days/portal-days-off.ts'
import type { Engine } from '../engine.ts'
import type { Scope } from '../scope.ts'

/** Whose turn a record is, and since when. */
export interface RecordTurn {
  readonly side: Side
  /** Whoever is assigned, while the ball lies on their side and their role can bring it on; null where nobody holds it. */
  readonly person: { readonly id: string; readonly name: string } | null
  readonly since: Date
  /** Business days of the portal since then; 0 on the same day. */
  readonly businessDays: number
}

/** Somebody assigned, as the portal knows them now. */
export interface Assigned {
  readonly id: string
  readonly name: string
  /** Null where they are no longer a member. */
  readonly role: Role | null
}

/** Whose turn a record of that portal is, given who is assigned; null where nobody has the ball. */
export const turnOf = (
  { registry, now }: Pick<Engine, 'registry' | 'now'>,
  portal: Pick<Scope['portal'], 'closingDays' | 'timeZone' | 'mode'>,
  record: PortalRecord,
  assigned: Assigned | null,
): RecordTurn | null => {
  const { ball: side, ballSince: since, collection, state } = record
  const days = waitedDays(record, { daysOff: portalDaysOff(portal), now: now(), portal })
  const declared = registry.collections.get(collection)
  if (side === null || since === null || days === null || !declared) return null
  const isHeld = assigned?.role != null && turnRoles(inMode(declared, portal.mode), state).includes(assigned.role)
  return { side, person: isHeld ? { id: assigned.id, name: assigned.name } : null, since, businessDays: days }
}
