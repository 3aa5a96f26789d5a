/** An app password of my own that works; its secret is not among this. */
export interface AppPasswordView {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly usedAt: string | null
}
/** The secret is told once. */
export interface CreatedAppPassword {
  readonly id: string
  readonly name: string
  readonly secret: string
}
