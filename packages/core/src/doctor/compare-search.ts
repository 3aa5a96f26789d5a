import { documentDigest, type SearchIndex } from '@tsuzuri/search'
import type { Engine } from '../engine.ts'
import { firmRef } from '../events/firm-ref.ts'
import { searchRef } from '../events/search-ref.ts'
import { searchedPlaces } from '../events/searched-places.ts'
import { searchedThings } from '../events/searched-things.ts'
import { touchedBy } from '../events/touched-by.ts'

/** The refs by which an index differs from the truth. */
export interface SearchDifference {
  /** Things that are there and not in the index. */
  readonly missing: readonly string[]
  /** Documents of things that are not there, or not in use, or in another portal. */
  readonly extra: readonly string[]
  /** Documents that say something else than their thing does. */
  readonly stale: readonly string[]
}

/** Compares an index with the truth, document by document. What the stream has in store for it still is no difference. */
export const compareSearch = async (engine: Engine, index: SearchIndex): Promise<SearchDifference> => {
  const cursor = await index.cursor()
  const held = await everythingHeld(index)
  const missing: string[] = []
  const stale: string[] = []
  for (const place of await searchedPlaces(engine)) {
    for await (const document of searchedThings(engine, place)) {
      const there = held.get(document.ref)
      held.delete(document.ref)
      if (there === undefined) missing.push(document.ref)
      else if (there !== documentDigest(document)) stale.push(document.ref)
    }
  }
  const due = await dueFrom(engine, cursor)
  const notDue = (refs: readonly string[]): readonly string[] => refs.filter((ref) => !due.has(ref))
  return { missing: notDue(missing), extra: notDue([...held.keys()]), stale: notDue(stale) }
}

const everythingHeld = async (index: SearchIndex): Promise<Map<string, string>> => {
  const held = new Map<string, string>()
  let after: string | null = null
  for (;;) {
    const part = await index.held(after)
    for (const { ref, digest } of part) held.set(ref, digest)
    const last = part.at(-1)
    if (!last) return held
    after = last.ref
  }
}

const batch = 500

/** The refs of what happened to since, which a projection comes to by itself. */
const dueFrom = async (engine: Engine, cursor: number): Promise<ReadonlySet<string>> => {
  const refs = new Set<string>()
  let from = cursor
  for (;;) {
    const events = await engine.store.read.events.after(from, batch)
    for (const { portalId, kind, id } of await touchedBy(engine, events)) {
      const ref = searchRef(portalId, kind, id)
      refs.add(ref).add(firmRef(ref))
    }
    const last = events.at(-1)
    if (!last) return refs
    from = last.seq
  }
}
