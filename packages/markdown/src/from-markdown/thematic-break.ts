import type { BlockReader } from './read-state.ts'

export const readThematicBreak: BlockReader<'thematicBreak'> = () => [{ type: 'horizontalRule' }]
