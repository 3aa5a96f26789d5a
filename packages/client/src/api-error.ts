import type { Issue } from '@tsuzuri/model'

interface Problem {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors: readonly Issue[]
  readonly current: unknown
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

  constructor(problem: Problem) {
    super(problem.detail)
    this.status = problem.status
    this.code = problem.code
    this.detail = problem.detail
    this.errors = problem.errors
    this.current = problem.current
  }
}
