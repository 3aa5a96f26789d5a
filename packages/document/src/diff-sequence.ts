import { diffArrays } from 'diff'
import { type Effort, newEffort } from './effort.ts'

/** One step from the old sequence to the new one: so many items kept, taken away, or put in. */
export interface DiffStep {
  readonly kind: 'keep' | 'remove' | 'add'
  readonly count: number
}

/** Ways of more items in and out are not looked for. */
const mostEdits = 1000

/**
 * The shortest way from one sequence of keys to another. Where it is longer than 1,000 items, or the effort is spent,
 * everything between the common ends counts as replaced.
 */
export const diffSequence = (before: readonly string[], after: readonly string[], effort: Effort = newEffort()): DiffStep[] => {
  const maxEditLength = Math.min(mostEdits, Math.floor(Math.sqrt(2 * effort.left)))
  const changes = diffArrays([...before], [...after], { maxEditLength })
  const steps = changes?.map(({ added, removed, count }): DiffStep => ({ kind: added ? 'add' : removed ? 'remove' : 'keep', count }))
  const edits = steps ? steps.reduce((sum, { kind, count }) => sum + (kind === 'keep' ? 0 : count), 0) : maxEditLength
  effort.left = Math.max(0, effort.left - edits ** 2 / 2)
  return steps ?? diffEnds(before, after)
}

const diffEnds = (before: readonly string[], after: readonly string[]): DiffStep[] => {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const steps: DiffStep[] = [
    { kind: 'keep', count: head },
    { kind: 'remove', count: before.length - head - tail },
    { kind: 'add', count: after.length - head - tail },
    { kind: 'keep', count: tail },
  ]
  return steps.filter(({ count }) => count > 0)
}
