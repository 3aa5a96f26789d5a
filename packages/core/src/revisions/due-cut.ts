import type { LogMark } from '@tsuzuri/db'

const quiet = 120_000
const quietBeforeAnother = 30_000
const longest = 15 * 60_000
const atOnce = 2_000

/**
 * Where the next revision of a page is to end, by who wrote when since `after`: before two minutes of quiet, before half a
 * minute of quiet when somebody else goes on, and at the latest after a quarter of an hour. The same whenever it is asked,
 * also long afterwards. `read` answers the first marks after an update of the log.
 */
export const dueCut = async (
  read: (after: number, limit: number) => Promise<readonly LogMark[]>,
  after: number,
  now: Date,
): Promise<LogMark | 'nothing' | 'waiting'> => {
  let first: LogMark | null = null
  let last: LogMark | null = null
  for (let some = await read(after, atOnce); some.length > 0; some = last ? await read(last.seq, atOnce) : []) {
    for (const mark of some) {
      if (first && last && endsBefore(first, last, mark)) return last
      first ??= mark
      last = mark
    }
    if (some.length < atOnce) break
  }
  if (!first || !last) return 'nothing'
  return between(last.at, now) >= quiet || between(first.at, now) > longest ? last : 'waiting'
}

const endsBefore = (first: LogMark, last: LogMark, next: LogMark): boolean => {
  const pause = between(last.at, next.at)
  if (pause >= quiet || between(first.at, next.at) > longest) return true
  return pause >= quietBeforeAnother && last.actorId !== next.actorId
}

const between = (one: Date, other: Date): number => other.getTime() - one.getTime()
