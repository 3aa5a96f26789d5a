import type { Database } from 'better-sqlite3'
import { idsOfStretch, kindIn, numberIn, stretchOf } from './document-id.ts'
import type { Match } from './select.ts'
import type { Tally } from './tally.ts'

/** Which of some matches are meant: of these facets, changed within a time. */
export interface Taken {
  /** All when it is not given. */
  readonly takes?: (id: number, facet: number) => boolean
  /** Milliseconds: from the first on, before the second. */
  readonly between: readonly [number, number]
}

/** What is counted and ordered by of every document, in memory: looking a hundred thousand matches up in a table takes longer than finding them. */
export interface Documents {
  /** Takes in what has changed, and tells whether anything has. Call it in the transaction that searches. */
  refresh(): boolean
  /** In which stretches of ids there may be any, in order, and at most how many. */
  stretches(): readonly { readonly stretch: number; readonly most: number }[]
  /** How many of these share a facet. */
  tally(ids: readonly number[], taken: Taken): Tally[]
  /** What is known of these. */
  matches(ids: readonly number[], taken: Taken): Match[]
  /** The newest so many of these but the ones left out, newest first. */
  newest(ids: readonly number[], taken: Taken, most: number, leftOut: ReadonlySet<number>): number[]
}

interface Column {
  facets: Uint32Array
  updated: Float64Array
}

/** Makes what knows them: twelve bytes a document. */
export const createDocuments = (db: Database): Documents => {
  const changes = db.prepare<[], number>('SELECT changes FROM search_state').pluck()
  const all = db.prepare<[], [number, number, number]>('SELECT id, updated, facet FROM search_meta').raw()
  const changed = db.prepare<[number], [number, number, number]>('SELECT id, updated, facet FROM search_meta WHERE change > ?').raw()
  /** By stretch. */
  const columns = new Map<number, Column>()
  let knownAt = 0

  const columnFor = (stretch: number, number: number): Column => {
    const known = columns.get(stretch)
    if (known && number < known.facets.length) return known
    const grown: Column = { facets: new Uint32Array(number * 2 + 16), updated: new Float64Array(number * 2 + 16) }
    if (known) {
      grown.facets.set(known.facets)
      grown.updated.set(known.updated)
    }
    columns.set(stretch, grown)
    return grown
  }
  const each = (
    ids: readonly number[],
    { takes, between: [from, to] }: Taken,
    told: (id: number, facet: number, updated: number) => void,
  ) => {
    let column: Column | undefined
    let [first, next] = [0, 0]
    for (const id of ids) {
      // They come stretch by stretch, so that nearly all are told by a subtraction.
      if (id < first || id >= next) {
        first = stretchOf(id) * idsOfStretch
        next = first + idsOfStretch
        column = columns.get(stretchOf(id))
      }
      const number = numberIn(id - first)
      const facet = column?.facets[number] ?? 0
      const updated = column?.updated[number] ?? 0
      if (updated >= from && updated < to && (takes === undefined || takes(id, facet))) told(id, facet, updated)
    }
  }

  return {
    refresh() {
      const now = changes.get() ?? 0
      if (now === knownAt) return false
      for (const [id, updated, facet] of knownAt === 0 ? all.iterate() : changed.iterate(knownAt)) {
        const { facets, updated: moments } = columnFor(stretchOf(id), numberIn(id))
        facets[numberIn(id)] = facet
        moments[numberIn(id)] = updated
      }
      knownAt = now
      return true
    },
    stretches: () =>
      [...columns].map(([stretch, { facets }]) => ({ stretch, most: facets.length })).sort((one, other) => one.stretch - other.stretch),
    tally(ids, taken) {
      let counts = new Uint32Array(256)
      each(ids, taken, (_, facet) => {
        if (facet >= counts.length) {
          const grown = new Uint32Array(facet * 2)
          grown.set(counts)
          counts = grown
        }
        counts[facet] = (counts[facet] ?? 0) + 1
      })
      const tallies: Tally[] = []
      for (const [facet, count] of counts.entries()) if (count > 0) tallies.push({ facet, count })
      return tallies
    },
    matches(ids, taken) {
      const matches: Match[] = []
      each(ids, taken, (id, facet, updated) => matches.push({ id, kind: kindIn(id), updated, facet }))
      return matches
    },
    newest(ids, taken, most, leftOut) {
      const kept: { readonly id: number; readonly updated: number }[] = []
      let oldest = Number.NEGATIVE_INFINITY
      const cut = (): void => {
        kept.sort((one, other) => other.updated - one.updated || one.id - other.id)
        kept.length = Math.min(kept.length, most)
        if (kept.length === most) oldest = kept.at(-1)?.updated ?? oldest
      }
      each(ids, taken, (id, _, updated) => {
        if (updated < oldest || leftOut.has(id)) return
        kept.push({ id, updated })
        if (kept.length >= 2 * most + 64) cut()
      })
      cut()
      return kept.map(({ id }) => id)
    },
  }
}
