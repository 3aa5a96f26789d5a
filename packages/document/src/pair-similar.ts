import { similarity } from './similarity.ts'
import { isTextTree, type Tree } from './tree.ts'

/** Index before and index after; one of them is absent where a tree has no counterpart. */
export type Pair = readonly [before: number | undefined, after: number | undefined]

const alike = 0.3
/** Beyond so many comparisons a gap is paired in order of appearance. */
const mostComparisons = 40_000

/**
 * Pairs two runs of trees, in order and without crossing, so that the sum of likeness is greatest; trees less alike than
 * 0.3 are not paired. Inside a block (`positional`) runs of equal length and kinds are paired one by one: cells, items.
 */
export const pairSimilar = (before: readonly Tree[], after: readonly Tree[], positional: boolean): Pair[] => {
  if (before.length === 0 || after.length === 0) return merge(before.length, after.length, [])
  const sameShape = before.length === after.length && before.every((tree, index) => sameKind(tree, after[index]))
  if (positional && sameShape) return before.map((_, index) => [index, index])
  if (before.length * after.length > mostComparisons) return merge(before.length, after.length, pairGreedily(before, after))
  return merge(before.length, after.length, pairBest(before, after))
}

const kind = (tree: Tree): string => (isTextTree(tree) ? '' : tree.name)
const sameKind = (left: Tree, right: Tree | undefined): boolean => right !== undefined && kind(left) === kind(right)

const pairBest = (before: readonly Tree[], after: readonly Tree[]): [number, number][] => {
  const like = similarity()
  const scores = before.map((left) => after.map((right) => (sameKind(left, right) ? like(left, right) : 0)))
  const width = after.length + 1
  // best[row * width + column]: the greatest sum for what follows before[row] and after[column].
  const best = new Float64Array((before.length + 1) * width)
  const at = (row: number, column: number): number => best[row * width + column] ?? 0
  const score = (row: number, column: number): number => scores[row]?.[column] ?? 0
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const paired = score(row, column) >= alike ? score(row, column) + at(row + 1, column + 1) : 0
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: [number, number][] = []
  let row = 0
  let column = 0
  while (row < before.length && column < after.length) {
    if (at(row, column) === at(row + 1, column)) row += 1
    else if (at(row, column) === at(row, column + 1)) column += 1
    else {
      pairs.push([row, column])
      row += 1
      column += 1
    }
  }
  return pairs
}

const pairGreedily = (before: readonly Tree[], after: readonly Tree[]): [number, number][] => {
  const like = similarity()
  const pairs: [number, number][] = []
  const reach = 50
  let next = 0
  for (const [index, tree] of before.entries()) {
    const candidates = after.slice(next, next + reach)
    const found = candidates.findIndex((other) => sameKind(tree, other) && like(tree, other) >= alike)
    if (found < 0) continue
    pairs.push([index, next + found])
    next += found + 1
  }
  return pairs
}

const merge = (before: number, after: number, pairs: readonly (readonly [number, number])[]): Pair[] => {
  const merged: Pair[] = []
  let left = 0
  let right = 0
  for (const [from, to] of [...pairs, [before, after] as const]) {
    for (; left < from; left += 1) merged.push([left, undefined])
    for (; right < to; right += 1) merged.push([undefined, right])
    if (from < before && to < after) merged.push([from, to])
    left = from + 1
    right = to + 1
  }
  return merged
}
