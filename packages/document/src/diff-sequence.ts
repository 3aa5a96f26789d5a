import quillDelta from 'quill-delta'

const Delta = quillDelta.default

/** One step from the old sequence to the new one: so many items kept, taken away, or put in. */
export interface DiffStep {
  readonly kind: 'keep' | 'remove' | 'add'
  readonly count: number
}

const mostDistinct = 60_000

/**
 * The shortest way from one sequence of keys to another. Each distinct key is given a character of its own and the
 * text diff does the work; beyond 60,000 distinct keys everything between the common ends counts as replaced.
 */
export const diffSequence = (before: readonly string[], after: readonly string[]): DiffStep[] => {
  const characters = new Map<string, string>()
  for (const key of [...before, ...after]) if (!characters.has(key)) characters.set(key, character(characters.size))
  if (characters.size > mostDistinct) return diffEnds(before, after)
  const encode = (keys: readonly string[]): InstanceType<typeof Delta> =>
    new Delta().insert(keys.map((key) => characters.get(key)).join(''))
  const steps = encode(before)
    .diff(encode(after))
    .ops.map((op): DiffStep => {
      if (typeof op.insert === 'string') return { kind: 'add', count: op.insert.length }
      return typeof op.delete === 'number' ? { kind: 'remove', count: op.delete } : { kind: 'keep', count: Number(op.retain) }
    })
  const spoken = steps.reduce((sum, step) => sum + (step.kind === 'add' ? 0 : step.count), 0)
  return spoken < before.length ? [...steps, { kind: 'keep', count: before.length - spoken }] : steps
}

/** The n-th character that is neither NUL, which quill-delta uses, nor half of a pair. */
const character = (index: number): string => String.fromCharCode(index + 1 < 0xd800 ? index + 1 : index + 1 + 0x800)

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
