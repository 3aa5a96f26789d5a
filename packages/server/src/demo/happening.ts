import type { Scope } from '@tsuzuri/core'
import type { PersonKey } from './demo-story.ts'

/** One thing somebody did at some time. */
export interface Happening {
  readonly at: Date
  readonly by: PersonKey
  readonly run: (scope: Scope) => Promise<unknown>
}
