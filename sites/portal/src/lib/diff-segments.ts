import type { BlockChange } from '@tsuzuri/client'

export interface DiffSegment {
  /** Whether nothing changed in it nor beside it, so that it may stand folded. */
  readonly folded: boolean
  readonly blocks: readonly BlockChange[]
}

/** Blocks in runs: what changed together with the block before and after it, and what lies far from any change. */
export const diffSegments = (blocks: readonly BlockChange[]): readonly DiffSegment[] => {
  const isFar = blocks.map((_, index) => blocks.slice(Math.max(0, index - 1), index + 2).every(({ kind }) => kind === 'same'))
  const segments: { readonly folded: boolean; readonly blocks: BlockChange[] }[] = []
  for (const [index, block] of blocks.entries()) {
    const folded = isFar[index] ?? false
    const last = segments.at(-1)
    if (last?.folded === folded) last.blocks.push(block)
    else segments.push({ folded, blocks: [block] })
  }
  return segments
}
