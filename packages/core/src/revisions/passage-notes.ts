import type { Passage, Stroke } from '@tsuzuri/document'
import type { KnownReach } from './known-reaches.ts'

/** What is true of a passage. */
export interface PassageNote {
  /** Null where nobody is known to have had the client id. */
  readonly actorId: string | null
  /** The first revision it is in; null when it is in none yet. */
  readonly revision: number | null
}

/**
 * Who wrote each stroke, and in which revision it first was: the client id tells the person, and the first revision that
 * reached its clock the revision. A stroke that grew from one revision into the next is told in parts.
 */
export const passageNotes = (
  strokes: readonly Stroke[],
  owners: ReadonlyMap<number, string>,
  reaches: readonly KnownReach[],
): { readonly written: readonly Passage[]; readonly notes: readonly PassageNote[] } => {
  const notes: PassageNote[] = []
  const known = new Map<string, number>()
  const noteOf = (note: PassageNote): number => {
    const key = `${note.revision} ${note.actorId}`
    const present = known.get(key) ?? notes.push(note) - 1
    known.set(key, present)
    return present
  }
  const ends = endsByClient(reaches)
  const ownerOf = (client: number): string | null => owners.get(client) ?? null
  const written = strokes.flatMap(({ client, clock, text, settings }): Passage[] => {
    if (settings) return [{ text, note: noteOf(newest([{ client, clock }, ...settings], ends, ownerOf)) }]
    return partsOf(ends.get(client) ?? [], clock, text.length).map(({ from, to, revision }) => ({
      text: text.slice(from, to),
      note: noteOf({ actorId: ownerOf(client), revision }),
    }))
  })
  return { written, notes }
}

interface End {
  /** The first clock that is not in the revision. */
  readonly clock: number
  readonly revision: number
}
type Ends = ReadonlyMap<number, readonly End[]>

const endsByClient = (reaches: readonly KnownReach[]): Ends => {
  const ends = new Map<number, End[]>()
  for (const { number, clients } of reaches)
    for (const [client, clock] of clients) {
      const list = ends.get(client) ?? []
      ends.set(client, list)
      list.push({ clock, revision: number })
    }
  return ends
}

interface Part {
  readonly from: number
  readonly to: number
  readonly revision: number | null
}

const partsOf = (ends: readonly End[], clock: number, length: number): readonly Part[] => {
  const parts: Part[] = []
  let from = 0
  for (let at = firstAfter(ends, clock); from < length; at += 1) {
    const end = ends[at]
    const to = end ? Math.min(length, end.clock - clock) : length
    parts.push({ from, to, revision: end?.revision ?? null })
    from = to
  }
  return parts
}

/** The place of the first end behind a clock. They rise. */
const firstAfter = (ends: readonly End[], clock: number): number => {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle]?.clock ?? 0) > clock) high = middle
    else low = middle + 1
  }
  return low
}

/** Who made a piece what it is: of what was set in it the part that came last. */
const newest = (
  ids: readonly { readonly client: number; readonly clock: number }[],
  ends: Ends,
  ownerOf: (client: number) => string | null,
): PassageNote => {
  const notes = ids.map(({ client, clock }): PassageNote => {
    const list = ends.get(client) ?? []
    return { actorId: ownerOf(client), revision: list[firstAfter(list, clock)]?.revision ?? null }
  })
  return notes.reduce((last, note) => ((note.revision ?? Infinity) > (last.revision ?? Infinity) ? note : last))
}
