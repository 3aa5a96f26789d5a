import type { BlockReader } from './read-state.ts'

/** A definition that links name is gone: its address stands in them. One that nothing names is kept. */
export const readDefinition: BlockReader<'definition'> = (node, state) =>
  state.isResolved(node) ? [] : [{ type: 'rawBlock', attrs: { source: state.source(node), kind: 'definition' } }]
