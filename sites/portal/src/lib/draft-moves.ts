import type { LoadedRecord } from './load-record.ts'
import type { Shell } from './load-shell.ts'
import { type Move, moves } from './moves.ts'

export interface DraftMoves {
  readonly send: Move
  readonly discard: Move | undefined
}

/**
 * The steps out of a request that is still being written, for whoever writes it: the side that has the ball, or the person who
 * made it. Null for everyone else, who reads it as it stands.
 */
export const draftMoves = (
  { record }: Pick<LoadedRecord, 'record'>,
  { me, side }: Pick<Shell, 'me' | 'side'>,
  locale: 'ja' | 'en',
): DraftMoves | null => {
  if (record.collection !== 'requests' || record.state !== 'draft' || !record.may.update) return null
  if (record.ball !== side && record.createdBy !== me.person?.id) return null
  const steps = moves(record, locale)
  const send = steps.find(({ to }) => to === 'requested')
  return send ? { send, discard: steps.find(({ to }) => to === 'cancelled') } : null
}
