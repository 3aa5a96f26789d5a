import type { BlockWriter } from './block-writer.ts'

export const writeHorizontalRule: BlockWriter = () => [{ type: 'thematicBreak' }]
