import { diffSequence, type Effort } from '@tsuzuri/document'

/** A stretch of two lists: what was taken away and what came in its place, and then what both have. */
export interface Hunk {
  readonly removed: readonly string[]
  readonly added: readonly string[]
  readonly kept: readonly string[]
}

/** What differs between two lists, stretch by stretch. `effort` is shared by what is compared for one answer. */
export const diffHunks = (before: readonly string[], after: readonly string[], effort?: Effort): readonly Hunk[] => {
  const hunks: Hunk[] = []
  let open: Hunk = { removed: [], added: [], kept: [] }
  let old = 0
  let fresh = 0
  for (const { kind, count } of diffSequence(before, after, effort)) {
    if (kind !== 'keep' && open.kept.length > 0) {
      hunks.push(open)
      open = { removed: [], added: [], kept: [] }
    }
    const items = kind === 'add' ? after.slice(fresh, fresh + count) : before.slice(old, old + count)
    const name = kind === 'keep' ? 'kept' : kind === 'add' ? 'added' : 'removed'
    open = { ...open, [name]: [...open[name], ...items] }
    if (kind !== 'add') old += count
    if (kind !== 'remove') fresh += count
  }
  return [...hunks, open]
}
