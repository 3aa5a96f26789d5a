import { liveErrors, shortens } from '@tsuzuri/core'
import * as Y from 'yjs'
import { closeCodes } from './close-codes.ts'
import { collabErrors } from './collab-errors.ts'
import { readChange } from './inspect-update.ts'
import type { Applied, PageDocument } from './page-document.ts'
import { refusedLosses } from './refused-losses.ts'
import type { Edit, Verdict } from './room-work.ts'
import { runsOf } from './runs-of.ts'
import { spareUnknown } from './spare-unknown.ts'

export type Judged = readonly [Edit, Verdict]

/** `personOf`: whose client id it is, as far as presence tells. */
interface Court {
  readonly document: PageDocument
  readonly personOf: (clientId: number) => string | null
}

/**
 * Applies what may be applied of edits, in their order, and ends whoever tried what is never right. What one socket sent in one go
 * is one change, when all of it is well: typing faster than pages are committed costs no more than typing.
 */
export const judgeEdits = async (court: Court, edits: readonly Edit[]): Promise<readonly Judged[]> => {
  const judged: Judged[] = []
  for (const run of runsOf(edits)) {
    const together = await judgeTogether(court, run)
    if (together) judged.push(...together)
    else for (const edit of run) judged.push([edit, await judge(court, edit)])
  }
  return judged
}

/** Null where not all of it is well; nothing was done then. The others of a run are known once the first, which stands for all, is in. */
const judgeTogether = async (court: Court, run: readonly Edit[]): Promise<readonly Judged[] | null> => {
  const [first, ...rest] = run
  if (!first?.from || rest.length === 0) return null
  const whole = { ...first, change: readChange(Y.mergeUpdates(run.map(({ change }) => change.data))) }
  const verdict = await take(court, whole)
  return isTaken(verdict) ? [[first, verdict], ...rest.map((edit): Judged => [edit, 'known'])] : null
}

const judge = async (court: Court, edit: Edit): Promise<Verdict> => {
  const verdict = await take(court, edit)
  if (typeof verdict === 'object' && 'thief' in verdict) {
    edit.from?.revoke(closeCodes.noRight)
    return collabErrors.foreignClient(verdict.thief)
  }
  if (verdict === 'unfit') {
    edit.from?.revoke(closeCodes.badFrame)
    return collabErrors.badFrame('it fits nowhere')
  }
  return verdict
}

/** What is never right: written under the client id of another (`thief`), or fitting nowhere. */
type Wrong = { readonly thief: number } | 'unfit'

const isTaken = (verdict: Verdict | Wrong): verdict is Applied => typeof verdict === 'object' && 'data' in verdict

/** Applies an edit, or says what stands against it. */
const take = async ({ document, personOf }: Court, edit: Edit): Promise<Verdict | Wrong> => {
  const { from, actorId, change: sent, meeting } = edit
  if (from?.revoked) return 'void'
  const change = from && !from.admission.knowsSchema ? spareUnknown(document.doc, sent) : sent
  const { changes, writers, complete } = document.inspect(change)
  if (!changes) return 'known'
  if (from && from.right !== 'write') return 'refused'
  if (writers.length > 0 && document.isFull() && !shortens(document.doc, change.data)) return from ? 'full' : liveErrors.full()
  if (!complete) return from ? 'gap' : collabErrors.badFrame('it builds on what is not there')
  if (writers.some((id) => (personOf(id) ?? actorId) !== actorId) || !document.claim(writers, actorId)) return { thief: writers[0] ?? 0 }
  const refusedFor = meeting && refusedLosses(document, change, meeting)
  if (refusedFor) return { refusedFor }
  return (await document.apply(change, from && from.admission.mendFields, meeting?.base.clocks)) ?? 'unfit'
}
