import type { UserId } from './ids.ts'

/** A person of the firm who stands above all portals. */
export interface FirmAdmin {
  readonly userId: UserId
  readonly name: string
  readonly email: string
  readonly since: Date
}
