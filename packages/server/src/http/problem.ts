import type { ErrorKind, Issue, TsuzuriError, ValueConflict } from '@tsuzuri/model'

/** RFC 9457 with our additions: `code` is stable and kebab-case, `errors` names what is wrong where. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly hint?: string
  readonly errors?: readonly Issue[]
  /** The entity as it stands, where a race was lost. */
  readonly current?: unknown
  /** What both changed, where a race was lost over single values. */
  readonly conflicts?: readonly ValueConflict[]
}

const statuses: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  denied: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  precondition: 428,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  'no-room': 507,
  unavailable: 503,
}

const titles: Readonly<Record<ErrorKind, string>> = {
  invalid: 'The input is not valid',
  unauthenticated: 'Sign in first',
  denied: 'Not allowed',
  missing: 'Not found',
  conflict: 'Not possible now',
  stale: 'Changed meanwhile',
  precondition: 'A precondition is missing',
  'too-large': 'Too large',
  unsupported: 'Not supported',
  'too-many': 'Too many requests',
  'no-room': 'No room left',
  unavailable: 'Not available now',
}

/** What protocols fix otherwise than its kind: RFC 9110 for methods, tus 1.0 for its versions. */
const fixed: ReadonlyMap<string, number> = new Map([
  ['request-method-not-allowed', 405],
  ['upload-version-unsupported', 412],
])

/** `page.fields-invalid` → `page-fields-invalid`. */
const publicCode = (code: string): string => code.replaceAll('.', '-')

/** Turns a coded error into what is sent. The only place that knows statuses. */
export const problemOf = (error: TsuzuriError): Problem => {
  const code = publicCode(error.code)
  return {
    type: `/problems/${code}`,
    title: titles[error.kind],
    status: fixed.get(code) ?? statuses[error.kind],
    code,
    detail: error.message,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(error.issues.length === 0 ? {} : { errors: error.issues }),
    ...(error.current === undefined ? {} : { current: error.current }),
    ...(error.conflicts.length === 0 ? {} : { conflicts: error.conflicts }),
  }
}

export const problemResponse = (error: TsuzuriError, more: Readonly<Record<string, string>> = {}): Response => {
  const problem = problemOf(error)
  const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...more }
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}
