import type { DocNode } from '@tsuzuri/document'
import type { BlockContent, DefinitionContent } from 'mdast'

/** What may stand in a quote or an item. */
export type Flow = BlockContent | DefinitionContent

/** Writes one kind of block; `writeInner` writes blocks within it. */
export type BlockWriter = (node: DocNode, writeInner: (nodes: readonly DocNode[]) => Flow[]) => Flow[]
