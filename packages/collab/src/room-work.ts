import { TsuzuriError } from '@tsuzuri/model'
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
  readonly done?: { readonly resolve: (seq: number) => void; readonly reject: (error: unknown) => void }
}

/** What waits for its turn. One queue for all of it, so that nobody ever sees what is not durable yet. */
export type Work =
  | Edit
  | { readonly type: 'answer'; readonly to: Connection; readonly stateVector: Uint8Array }
  | { readonly type: 'catch-up'; readonly to: Connection }
  | { readonly type: 'marker'; readonly from: Connection; readonly number: number }
  | { readonly type: 'pull' }
  | { readonly type: 'heard'; readonly written: Written }

/** What becomes of an edit. */
export type Verdict = Applied | 'known' | 'void' | 'refused' | 'full' | 'gap' | TsuzuriError

/** Whether it is in the document, and to be logged and shown. */
export const isApplied = (verdict: Verdict): verdict is Applied => typeof verdict === 'object' && !(verdict instanceof TsuzuriError)
