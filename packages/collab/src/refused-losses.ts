import type { Meeting } from '@tsuzuri/core'
import { isRefused, type Losses } from '@tsuzuri/document'
import type { Change } from './inspect-update.ts'
import type { PageDocument } from './page-document.ts'

/** What would be lost by a change that is not to be applied then; undefined when it may be. */
export const refusedLosses = (document: PageDocument, change: Change, { base, refuse }: Meeting): Losses | undefined => {
  if (refuse === 'nothing' || document.isAt(base.seq)) return undefined
  const losses = document.rehearse(change, base.clocks)
  return isRefused(losses, refuse) ? losses : undefined
}
