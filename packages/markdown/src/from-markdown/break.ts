import type { LineReader } from './read-state.ts'

export const readBreak: LineReader<'break'> = () => [{ type: 'hardBreak' }]
