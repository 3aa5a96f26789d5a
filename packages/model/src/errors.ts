import type { FieldValue } from './field.ts'
import type { Localized } from './localized.ts'

/** How an error is meant; only `server/src/http/problem.ts` turns a kind into a status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'denied'
  | 'missing'
  | 'conflict'
  | 'stale'
  | 'precondition'
  | 'too-large'
  | 'too-many'
  | 'no-room'
  | 'unsupported'
  | 'unavailable'

/** One flaw of an input: `path` names the value as a JSON path without `$` (`fields.payday`). */
export interface Issue {
  readonly path: string
  readonly message: string
  /** The same for the person who typed it, where somebody did: in each language, and without the path. */
  readonly words?: Localized
}

/** A value that was changed by two people since one of them read it. */
export interface ValueConflict {
  /** As in `Issue`: `fields.note`. */
  readonly path: string
  /** What was to be written, and what stands there. */
  readonly yours: FieldValue
  readonly theirs: FieldValue
  /** The name of who wrote what stands there, and when (ISO 8601). */
  readonly by: string
  readonly at: string
}

interface Details {
  readonly kind: ErrorKind
  readonly hint?: string | undefined
  readonly issues?: readonly Issue[] | undefined
  /** What a client may need to go on, e.g. the entity as it stands. Sent as it is. */
  readonly current?: unknown
  readonly conflicts?: readonly ValueConflict[] | undefined
}

/** An error a person or program can act on. `code` is permanent (`page.missing`). */
export class TsuzuriError extends Error {
  override readonly name = 'TsuzuriError'
  readonly code: string
  readonly kind: ErrorKind
  readonly hint: string | undefined
  readonly issues: readonly Issue[]
  readonly current: unknown
  readonly conflicts: readonly ValueConflict[]

  constructor(code: string, message: string, details: Details) {
    super(message)
    this.code = code
    this.kind = details.kind
    this.hint = details.hint
    this.issues = details.issues ?? []
    this.current = details.current
    this.conflicts = details.conflicts ?? []
  }
}

interface Definition<Args extends never[]> {
  readonly kind: ErrorKind
  readonly message: (...args: Args) => string
  readonly hint?: string
  readonly issues?: (...args: Args) => readonly Issue[]
  readonly current?: (...args: Args) => unknown
  readonly conflicts?: (...args: Args) => readonly ValueConflict[]
}

type Factories<Definitions> = {
  readonly [Name in keyof Definitions]: Definitions[Name] extends { message: (...args: infer Args) => string }
    ? (...args: Args) => TsuzuriError
    : never
}

/**
 * Declares the errors of one noun. Each becomes a factory whose error has the code `<noun>.<name>`:
 * `pageErrors.missing(id)` has `page.missing`, `pageErrors.fieldsInvalid()` has `page.fields-invalid`. Codes are permanent.
 */
export const defineErrors = <const Definitions extends Readonly<Record<string, Definition<never[]>>>>(
  noun: string,
  definitions: Definitions,
): Factories<Definitions> =>
  Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [
      name,
      (...args: never[]) =>
        new TsuzuriError(`${noun}.${kebab(name)}`, definition.message(...args), {
          kind: definition.kind,
          hint: definition.hint,
          issues: definition.issues?.(...args),
          current: definition.current?.(...args),
          conflicts: definition.conflicts?.(...args),
        }),
    ]),
  ) as Factories<Definitions>

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
