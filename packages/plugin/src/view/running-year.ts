import type { BlockContext } from '../block.ts'
import { openZone } from '../open-zone.ts'

/** The year it is where the portal is: times of another year say theirs. */
export const runningYear = ({ portal, now }: Pick<BlockContext, 'portal' | 'now'>): number =>
  Number(openZone(portal.timeZone).day(now).slice(0, 4))
