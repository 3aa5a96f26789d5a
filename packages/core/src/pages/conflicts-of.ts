import { type Losses, lostEdits, type LostEdit } from '@tsuzuri/document'
import type { Fork } from './fork-at.ts'

/** Something that was lost where a change from outside met what others did meanwhile. */
export interface Conflict extends LostEdit {
  /** `yours` met a passage that was gone; `theirs` stood in one that you took away or replaced. */
  readonly lost: 'yours' | 'theirs'
}

export const conflictsOf = ({ doc, clocks }: Fork, { own, others }: Losses): readonly Conflict[] => [
  ...lostEdits(doc, own, clocks).map((edit) => ({ lost: 'yours', ...edit }) as const),
  ...others.map((edit) => ({ lost: 'theirs', ...edit }) as const),
]
