import type { LogOutcome } from '../stores/log-store.ts'

/** What the thread answers to appends: an outcome for each, or why nothing of them was written. */
export type ThreadAnswer =
  | { readonly outcomes: readonly LogOutcome[] }
  | { readonly failed: { readonly code: string; readonly message: string } }
