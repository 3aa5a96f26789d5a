export interface SeededRandom {
  /** A whole number from 0, less than `below`. */
  below(below: number): number
  /** One of these, all as likely. */
  pick<Item>(items: readonly [Item, ...Item[]]): Item
  /** One of these, the first ones far more often, as words in texts are. */
  frequent<Item>(items: readonly [Item, ...Item[]]): Item
}

/** Random choices that are the same for the same seed (mulberry32). */
export const seededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number): number => Math.floor(next() * most)
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    frequent: (items) => items[Math.floor(next() ** 2.5 * items.length)] ?? items[0],
  }
}
