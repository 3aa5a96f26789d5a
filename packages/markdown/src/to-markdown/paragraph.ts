import type { BlockWriter } from './block-writer.ts'
import { writeLine } from './write-line.ts'

/** Nothing for an empty paragraph: Markdown has no way to say one. */
export const writeParagraph: BlockWriter = (node) =>
  node.content && node.content.length > 0 ? [{ type: 'paragraph', children: writeLine(node.content) }] : []
