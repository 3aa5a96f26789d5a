import { isTextTree, type JsonObject, type Tree } from './tree.ts'

/**
 * How alike two trees of one kind are, 0 to 1: the share of characters and pairs of them their texts have in common (Dice). Trees
 * without text are compared by their attributes. The answer remembers what it has counted, so make one per comparison.
 */
export const similarity = (): ((left: Tree, right: Tree) => number) => {
  const counted = new Map<Tree, ReadonlyMap<string, number>>()
  const pairsOf = (tree: Tree): ReadonlyMap<string, number> => {
    const known = counted.get(tree)
    if (known) return known
    const pairs = countPairs(textOf(tree))
    counted.set(tree, pairs)
    return pairs
  }
  return (left, right) => {
    if (isTextTree(left) && isTextTree(right)) return Math.max(weakest, dice(pairsOf(left), pairsOf(right)))
    const from = pairsOf(left)
    const to = pairsOf(right)
    if (from.size > 0 && to.size > 0) return dice(from, to)
    return from.size === to.size ? Math.max(weakest, sharedAttributes(left, right)) : weakest
  }
}

/** Enough to be paired when nothing better is there: an empty paragraph that got its first words is the same paragraph. */
const weakest = 0.31

const textOf = (tree: Tree): string =>
  isTextTree(tree) ? tree.runs.map(({ insert }) => insert).join('') : tree.children.map(textOf).join('\n')

const countPairs = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>()
  for (let index = 0; index < text.length; index += 1) {
    for (const length of index + 1 < text.length ? [1, 2] : [1]) {
      const piece = text.slice(index, index + length)
      pairs.set(piece, (pairs.get(piece) ?? 0) + 1)
    }
  }
  return pairs
}

const dice = (left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number => {
  let shared = 0
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0)
  return (2 * shared) / (sum(left) + sum(right))
}
const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((total, count) => total + count, 0)

const sharedAttributes = (left: Tree, right: Tree): number => {
  if (isTextTree(left) || isTextTree(right)) return 0
  const names = new Set([...Object.keys(left.attrs), ...Object.keys(right.attrs)])
  const shared = [...names].filter((name) => same(left.attrs, right.attrs, name)).length
  return names.size === 0 ? 1 : shared / names.size
}
const same = (left: JsonObject, right: JsonObject, name: string): boolean => JSON.stringify(left[name]) === JSON.stringify(right[name])
