import { type Effort, newEffort } from '@tsuzuri/document'
import { diffHunks, type Hunk } from './diff-hunks.ts'
import type { BlockChange } from './diff-revisions.ts'
import { diffWords } from './diff-words.ts'
import { likeness } from './likeness.ts'

/**
 * Aligns two lists of blocks: equal ones stand still; what went in one place and came word for word in another was moved;
 * alike ones in a gap are one changed block.
 */
export const diffBlocks = (before: readonly string[], after: readonly string[]): readonly BlockChange[] => {
  const means = { like: likeness(), effort: newEffort() }
  const hunks = diffHunks(before, after)
  const [going, coming] = [countMoved(hunks), countMoved(hunks)]
  return hunks.flatMap(({ removed, added, kept }) => [
    ...pairGap(
      removed.filter((text) => !takeOne(going, text)),
      added.map((text) => ({ text, isMoved: takeOne(coming, text) })),
      means,
    ),
    ...kept.map((text): BlockChange => ({ kind: 'same', before: text, after: text })),
  ])
}

/** How often each block both went and came. A line or an empty one is nothing anybody moves. */
const countMoved = (hunks: readonly Hunk[]): Map<string, number> => {
  const gone = new Map<string, number>()
  for (const text of hunks.flatMap(({ removed }) => removed)) if (/[\p{L}\p{N}]/u.test(text)) gone.set(text, (gone.get(text) ?? 0) + 1)
  const moved = new Map<string, number>()
  for (const text of hunks.flatMap(({ added }) => added)) if (takeOne(gone, text)) moved.set(text, (moved.get(text) ?? 0) + 1)
  return moved
}

const takeOne = (counts: Map<string, number>, text: string): boolean => {
  const count = counts.get(text) ?? 0
  if (count > 0) counts.set(text, count - 1)
  return count > 0
}

const alike = 0.3

/** So many added blocks are looked at for each that was removed. */
const reach = 50

interface Means {
  readonly like: (one: string, other: string) => number
  readonly effort: Effort
}
interface Added {
  readonly text: string
  readonly isMoved: boolean
}

/** Each removed block takes the first added one that is like it; what stands between is added or removed as it is. */
const pairGap = (removed: readonly string[], added: readonly Added[], { like, effort }: Means): readonly BlockChange[] => {
  const changes: BlockChange[] = []
  let next = 0
  for (const before of removed) {
    const near = added.slice(next, next + reach).findIndex(({ text, isMoved }) => !isMoved && like(before, text) >= alike)
    if (near < 0) {
      changes.push({ kind: 'removed', before })
      continue
    }
    const at = next + near
    changes.push(...added.slice(next, at).map(asCome))
    const after = added[at]?.text ?? ''
    changes.push({ kind: 'changed', before, after, words: diffWords(before, after, effort) })
    next = at + 1
  }
  return [...changes, ...added.slice(next).map(asCome)]
}

const asCome = ({ text, isMoved }: Added): BlockChange =>
  isMoved ? { kind: 'moved', before: text, after: text } : { kind: 'added', after: text }
