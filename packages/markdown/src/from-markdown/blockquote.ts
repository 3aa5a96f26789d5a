import type { BlockReader } from './read-state.ts'

export const readBlockquote: BlockReader<'blockquote'> = (node, state) => [{ type: 'blockquote', content: state.blocks(node.children) }]
