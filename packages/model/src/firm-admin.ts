import type { UserId } from './ids.ts'

/** A person of the firm who stands above all portals. */
export interface FirmAdmin {
  readonly userId: UserId
  readonly name: string
  /** How the name is read, in hiragana; empty when nobody has said. */
  readonly reading: string
  readonly email: string
  readonly since: Date
}
