import type { CollectionInfo, RecordView } from '@tsuzuri/client'
import type { Locale, Side } from '@tsuzuri/model'
import { type Move, moves } from './moves.ts'

/**
 * The step that an answer mostly takes along, for somebody of a side: whoever has the ball hands it over, and what was closed opens
 * again. Whoever only adds to what waits for the others is offered none, since it would take the ball away from them.
 */
export const handOver = (record: RecordView, { states }: Pick<CollectionInfo, 'states'>, side: Side, locale: Locale): Move | undefined => {
  if (record.ball !== null && record.ball !== side) return undefined
  const isHandedOver = (to: string): boolean => {
    const ball = states[to]?.ball ?? null
    return ball !== null && ball !== record.ball
  }
  return moves(record, locale).find(({ to, needs, fills }) => needs.length === 0 && fills.length === 0 && isHandedOver(to))
}
