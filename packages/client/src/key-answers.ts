import type { Role } from '@tsuzuri/model'

/** An API key that works; its secret is not among this. */
export interface KeyView {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** What it begins with. */
  readonly start: string
  readonly createdAt: string
  readonly usedAt: string | null
}
/** The secret is told once. */
export interface CreatedKey {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly secret: string
}
