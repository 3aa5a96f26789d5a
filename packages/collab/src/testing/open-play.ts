import { pageIdSchema, portalIdSchema } from '@tsuzuri/model'
import type { Admission, Right } from '../admission.ts'
import { openRooms } from '../rooms.ts'
import type { Wire } from '../wire.ts'
import { createMemoryLog } from './memory-log.ts'
import { createPlayer, type Player } from './player.ts'
import { settle } from './settle.ts'
import { createStoppedClock } from './stopped-clock.ts'

const place = {
  portalId: portalIdSchema.parse('01a20000-0000-7000-8000-000000000001'),
  pageId: pageIdSchema.parse('01a20000-0000-7000-8000-000000000002'),
}

interface Said {
  readonly right?: Right
  readonly slowNetwork?: boolean
  readonly knowsSchema?: boolean
  readonly mendFields?: Admission['mendFields']
}

/** One page, people on it, a log that fails as told, and a clock that is turned by hand. */
export const openPlay = (log = createMemoryLog(), wire: Wire | null = null) => {
  const clock = createStoppedClock()
  const reported: unknown[] = []
  const rooms = openRooms({ log, clock, wire, report: (error) => void reported.push(error) })
  const person = (
    name: string,
    { right = 'write', slowNetwork = false, knowsSchema = true, mendFields = (_before, after) => after }: Said = {},
  ): Player => createPlayer({ rooms, place, name, right, slowNetwork, knowsSchema, mendFields })
  return {
    log,
    clock,
    rooms,
    place,
    reported,
    /** Somebody who is not there yet. */
    person,
    /** Somebody comes in and has the page before them. */
    enter: async (name: string, said: Said = {}): Promise<Player> => {
      const player = person(name, said).connect()
      await settle()
      return player
    },
    /** What the log says. */
    logged: (): string => log.replay().getText('text').toString(),
  }
}
