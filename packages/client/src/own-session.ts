/** Where I am signed in. */
export interface OwnSession {
  readonly id: string
  readonly current: boolean
  /** What the browser calls itself; may be empty. */
  readonly userAgent: string
  readonly begunAt: string
  readonly seenAt: string
}
