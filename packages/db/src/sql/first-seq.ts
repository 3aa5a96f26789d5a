import { max } from 'drizzle-orm'
import type { Driver } from '../driver/driver.ts'
import type { Tables } from '../tables/tables.ts'

/** More events cannot have been lost with the power: those of units that do not last, since the last thing that does. */
const mostLost = 1_000

/**
 * The lowest number that an event may get from now on. Whoever keeps its own place in the stream (an index of search) may have heard of
 * events that a machine forgot when it lost its power; their numbers are not given again, or what came instead would be passed over.
 */
export const firstSeqOf = async ({ dialect, database }: Driver, { events }: Tables): Promise<number> => {
  // There every unit lasts.
  if (dialect === 'postgres') return 1
  const [row] = await database.select({ head: max(events.seq) }).from(events)
  return row?.head ? row.head + mostLost : 1
}
