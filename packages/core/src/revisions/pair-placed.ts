import type { PlacedBlock } from '@tsuzuri/document'
import type { BlockChange } from './diff-revisions.ts'

/**
 * Tells dynamic blocks apart by their names instead of their sources. Two that are only written alike are one that went and
 * one that came; and one that went and one of its name that came between two unchanged blocks are one that was changed,
 * however little their sources have in common: `::request-list` and `::request-list{view="board"}`.
 */
export const pairPlaced = (blocks: readonly BlockChange[], placed: ReadonlyMap<string, PlacedBlock>): readonly BlockChange[] => {
  const nameOf = (text: string | undefined): string | undefined => placed.get(text ?? '')?.name
  const apart = blocks.flatMap((block): readonly BlockChange[] => {
    const { kind, before = '', after = '' } = block
    if (kind !== 'changed' || nameOf(before) === nameOf(after)) return [block]
    return [
      { kind: 'removed', before },
      { kind: 'added', after },
    ]
  })
  const paired = new Map<BlockChange, BlockChange>()
  // Of the stretch between two unchanged blocks: what has no other half yet, by name, in order.
  let open = new Map<string, BlockChange[]>()
  for (const block of apart) {
    if (block.kind === 'same') open = new Map()
    const name = nameOf(block.kind === 'removed' ? block.before : block.after)
    if (name === undefined || (block.kind !== 'removed' && block.kind !== 'added')) continue
    const waiting = open.get(name) ?? []
    open.set(name, waiting)
    const other = waiting[0]?.kind === block.kind ? undefined : waiting.shift()
    if (other === undefined) waiting.push(block)
    else paired.set(other, block).set(block, other)
  }
  return apart.flatMap((block): readonly BlockChange[] => {
    const other = paired.get(block)
    if (other === undefined) return [block]
    // Told once, where it stands now.
    return block.kind === 'removed' ? [] : [{ ...other, ...block, kind: 'changed' }]
  })
}
