import type { Flow } from './write-blocks.ts'

export const writeHorizontalRule = (): Flow[] => [{ type: 'thematicBreak' }]
