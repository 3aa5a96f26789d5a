import type { ClosingPeriod } from './closing-days.ts'
import type { DriveLimits } from './drive-limits.ts'
import type { PageId, PortalId, UserId } from './ids.ts'
import type { Role } from './role.ts'

export const portalModes = ['director', 'direct'] as const
/** Director mode: requests pass a director who checks results. Direct mode: client and member alone. */
export type PortalMode = (typeof portalModes)[number]

/** What is checked where nothing else was said. */
export const usualCheckItems: readonly string[] = ['依頼どおりか', '漏れはないか', '誤字脱字はないか']

/** A page that a portal has to have. */
export interface ExpectedPage {
  readonly page: PageId
  readonly title: string
  readonly type: string
  /** How far its live document went when it was opened: what goes further was written. */
  readonly seq: number
  /** The fields that have to be filled in it; none where the portal is older than this being kept. */
  readonly fields?: readonly string[]
}

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
  /** How much its drive takes. */
  readonly driveLimits: DriveLimits
  /** The pages that its template opened it with, and which have to be there. */
  readonly expectedPages: readonly ExpectedPage[]
  /** Page types whose pages nobody publishes who was the last to write in them. */
  readonly secondPersonFor: readonly string[]
  /** The hours a month that the contract holds; null where none are agreed. */
  readonly contractHours: number | null
  /** What the firm checks before anything is delivered. */
  readonly checkItems: readonly string[]
  /** The page below which each month's report begins by itself; null where none does. */
  readonly reportsBelow: PageId | null
  /** The last month (`2026-11`) of which a report needs no longer begin by itself; null where none ever did. */
  readonly reportsBegun: string | null
  /** The end of the address of its public form for inquiries; null while it has none. */
  readonly inquiryCode: string | null
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
