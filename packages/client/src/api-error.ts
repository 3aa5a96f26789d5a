import type { Issue, ValueConflict } from '@tsuzuri/model'

interface Problem {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors: readonly Issue[]
  readonly current: unknown
  readonly conflicts?: readonly ValueConflict[]
}

/** What the API refused, read from its `application/problem+json`. `code` is permanent (`page-missing`). */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors: readonly Issue[]
  /** The entity as it stands, when a race was lost (412). */
  readonly current: unknown
  /** The values both changed, when a race was lost over them. */
  readonly conflicts: readonly ValueConflict[]

  constructor(problem: Problem) {
    super(problem.detail)
    this.status = problem.status
    this.code = problem.code
    this.detail = problem.detail
    this.errors = problem.errors
    this.current = problem.current
    this.conflicts = problem.conflicts ?? []
  }
}
