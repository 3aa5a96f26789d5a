import type { DocNode } from '@tsuzuri/document'
import type { Flow } from './block-writer.ts'
import { blockWriters } from './block-writers.ts'

export const writeBlocks = (nodes: readonly DocNode[]): Flow[] =>
  nodes.flatMap((node) => blockWriters.get(node.type)?.(node, writeBlocks) ?? [])
