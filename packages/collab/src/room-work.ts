import type { ApplyOutcome, Meeting } from '@tsuzuri/core'
import { type Losses, noLosses } from '@tsuzuri/document'
import type { TsuzuriError } from '@tsuzuri/model'
import type { Connection } from './connection.ts'
import type { Change } from './inspect-update.ts'
import type { Applied } from './page-document.ts'
import type { Written } from './page-wire.ts'

/** A change that somebody made. */
export interface Edit {
  readonly type: 'edit'
  /** Null for a change from inside the house. */
  readonly from: Connection | null
  readonly actorId: string
  readonly change: Change
  readonly whole: boolean
  readonly done?: { readonly resolve: (outcome: ApplyOutcome) => void; readonly reject: (error: unknown) => void }
  /** What it may do to what others did meanwhile, when that is asked. */
  readonly meeting?: Meeting | undefined
}

/** What waits for its turn. One queue for all of it, so that nobody ever sees what is not durable yet. */
export type Work =
  | Edit
  | { readonly type: 'answer'; readonly to: Connection; readonly stateVector: Uint8Array }
  | { readonly type: 'catch-up'; readonly to: Connection }
  | { readonly type: 'marker'; readonly from: Connection; readonly number: number }
  | { readonly type: 'open' }
  | { readonly type: 'pull' }
  | { readonly type: 'heard'; readonly written: Written }

/** Whether it may bring what others have not seen yet. */
export const bringsNews = ({ type }: Work): boolean => type === 'edit' || type === 'pull' || type === 'heard'

/** What becomes of an edit. */
export type Verdict = Applied | Lossy | 'known' | 'void' | 'refused' | 'full' | 'gap' | TsuzuriError

/** It would lose what it is not to lose. */
interface Lossy {
  readonly refusedFor: Losses
}

/** Whether it is in the document, and to be logged and shown. */
export const isApplied = (verdict: Verdict): verdict is Applied => typeof verdict === 'object' && 'data' in verdict

/** What a change from inside the house is told. */
export const outcomeOf = (verdict: Verdict, seq: number): ApplyOutcome => {
  if (typeof verdict === 'object' && 'refusedFor' in verdict) return { applied: false, seq, losses: verdict.refusedFor }
  return { applied: true, seq, losses: isApplied(verdict) ? verdict.losses : noLosses }
}
