import type { DocNode } from '@tsuzuri/document'
import type { Heading } from 'mdast'
import type { BlockWriter } from './block-writer.ts'
import { writeLine } from './write-line.ts'

export const writeHeading: BlockWriter = (node) => [{ type: 'heading', depth: depthOf(node), children: writeLine(node.content ?? []) }]

const depthOf = (node: DocNode): Heading['depth'] => {
  const level = node.attrs?.['level']
  return level === 2 || level === 3 || level === 4 || level === 5 || level === 6 ? level : 1
}
