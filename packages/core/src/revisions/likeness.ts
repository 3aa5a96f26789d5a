/** How alike two texts are, 0 to 1: the share of character pairs they have in common (Dice). */
export const likeness = (one: string, other: string): number => {
  const pairs = pairsOf(one)
  const size = total(pairs)
  const others = pairsOf(other)
  const otherSize = total(others)
  if (size + otherSize === 0) return one === other ? 1 : 0
  let common = 0
  for (const [pair, count] of pairs) common += Math.min(count, others.get(pair) ?? 0)
  return (2 * common) / (size + otherSize)
}

const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const total = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, count) => sum + count, 0)
