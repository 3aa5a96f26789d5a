/**
 * How alike two texts are, 0 to 1: the share of character pairs they have in common (Dice). The answer remembers what it has
 * counted, so make one per comparison.
 */
export const likeness = (): ((one: string, other: string) => number) => {
  const known = new Map<string, Counted>()
  const counted = (text: string): Counted => {
    const present = known.get(text)
    if (present) return present
    const pairs = pairsOf(text)
    const made = { pairs, size: total(pairs) }
    known.set(text, made)
    return made
  }
  return (one, other) => (one === other ? 1 : dice(counted(one), counted(other)))
}

interface Counted {
  readonly pairs: ReadonlyMap<string, number>
  readonly size: number
}

const dice = ({ pairs, size }: Counted, { pairs: others, size: otherSize }: Counted): number => {
  if (size + otherSize === 0) return 0
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
