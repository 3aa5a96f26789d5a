/** One order of the same things: which place each has in it, and how much that counts beside the others. */
export interface Places<Key> {
  readonly of: ReadonlyMap<Key, number>
  readonly weight: number
}

/** Things in the order that comes of several: by the sum of their reciprocal places. What an order does not hold gets nothing of it. `evenness`: how little the first places are before the next ones. */
export const fuse = <Thing, Key>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => Key,
  orders: readonly Places<Key>[],
  evenness: number,
): readonly Thing[] => {
  const scored = things.map((thing) => {
    const key = keyOf(thing)
    const score = orders.reduce((sum, { of, weight }) => {
      const place = of.get(key)
      return place === undefined ? sum : sum + weight / (evenness + place)
    }, 0)
    return { thing, score }
  })
  return scored.toSorted((one, other) => other.score - one.score).map(({ thing }) => thing)
}

/** The places of a list. */
export const placesOf = <Key>(keys: readonly Key[]): ReadonlyMap<Key, number> => new Map(keys.map((key, place) => [key, place]))
