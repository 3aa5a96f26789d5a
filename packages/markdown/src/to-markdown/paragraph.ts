import type { DocNode } from '@tsuzuri/document'
import type { Flow } from './write-blocks.ts'
import { writeLine } from './write-line.ts'

/** Nothing for an empty paragraph: Markdown has no way to say one. */
export const writeParagraph = (node: DocNode): Flow[] =>
  node.content && node.content.length > 0 ? [{ type: 'paragraph', children: writeLine(node.content) }] : []
