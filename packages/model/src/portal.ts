import type { ClosingPeriod } from './closing-days.ts'
import type { PortalId, UserId } from './ids.ts'
import type { Role } from './role.ts'

export const portalModes = ['director', 'direct'] as const
/** Director mode: requests pass a director who checks results. Direct mode: client and member alone. */
export type PortalMode = (typeof portalModes)[number]

export interface Portal {
  readonly id: PortalId
  readonly slug: string
  readonly name: string
  readonly mode: PortalMode
  /** IANA time zone in which the portal's days begin. */
  readonly timeZone: string
  /** The accent colour as `#rrggbb`. */
  readonly accent: string
  /** When nobody works here, beside weekends and holidays. */
  readonly closingDays: readonly ClosingPeriod[]
  /** How many days a file stays in the trash before it is deleted for good. */
  readonly trashDays: number
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface Member {
  readonly portalId: PortalId
  readonly userId: UserId
  readonly name: string
  /** How the name is read, in hiragana; empty when nobody has said. */
  readonly reading: string
  readonly email: string
  readonly role: Role
  readonly joinedAt: Date
}
