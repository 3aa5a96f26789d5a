import type { DocNode } from '@tsuzuri/document'
import type { BlockContent, DefinitionContent } from 'mdast'
import { blockWriters } from './block-writers.ts'

/** What may stand in a quote or an item. */
export type Flow = BlockContent | DefinitionContent

export const writeBlocks = (nodes: readonly DocNode[]): Flow[] => nodes.flatMap((node) => blockWriters.get(node.type)?.(node) ?? [])
