import type { Edit } from './room-work.ts'

/**
 * Edits in their order, those of one socket that follow each other side by side. What brings a whole state, what came from inside
 * the house, and what is asked about its losses stands alone: each of these is answered for itself.
 */
export const runsOf = (edits: readonly Edit[]): readonly (readonly Edit[])[] => {
  const runs: Edit[][] = []
  for (const edit of edits) {
    const run = runs.at(-1)
    const [first] = run ?? []
    if (run && first && first.from !== null && first.from === edit.from && isPlain(first) && isPlain(edit)) run.push(edit)
    else runs.push([edit])
  }
  return runs
}

const isPlain = ({ whole, meeting, done }: Edit): boolean => !whole && !meeting && !done
