import type { DocMark, DocNode } from '@tsuzuri/document'
import type { Definition, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { printTree } from '../dialect.ts'
import { blockReaders } from './block-readers.ts'
import { lineReaders } from './line-readers.ts'
import type { ReadState } from './read-state.ts'

export const createReadState = (tree: Root, text: string): ReadState => {
  const definitions = new Map<string, Definition>()
  const resolved = new Set<string>()
  const keptInRaw = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    else if (node.type === 'linkReference' || node.type === 'imageReference') resolved.add(node.identifier)
    else if (node.type === 'containerDirective' || node.type === 'footnoteDefinition') {
      visit(node, (inner) => {
        if (inner.type === 'linkReference' || inner.type === 'imageReference') keptInRaw.add(inner.identifier)
      })
    }
  })
  const within = (nested: boolean): ReadState => {
    const state: ReadState = {
      nested,
      blocks: (nodes, isNested = true) => nodes.flatMap((node) => readBlock(node, isNested === nested ? state : within(isNested))),
      line: (nodes, marks) => nodes.flatMap((node) => readInLine(node, state, marks)),
      source: (node) => sourceOf(node, text, nested),
      definition: (identifier) => definitions.get(identifier),
      isResolved: (node) => definitions.get(node.identifier) === node && resolved.has(node.identifier) && !keptInRaw.has(node.identifier),
    }
    return state
  }
  return within(false)
}

// The tables are typed entry by entry; which entry belongs to a node is known only by its type's name.
const readBlock = (node: RootContent, state: ReadState): DocNode[] => {
  const read = blockReaders[node.type] as ((node: RootContent, state: ReadState) => DocNode[]) | undefined
  return read ? read(node, state) : []
}
const readInLine = (node: PhrasingContent, state: ReadState, marks: readonly DocMark[]): DocNode[] => {
  const read = lineReaders[node.type] as ((node: PhrasingContent, state: ReadState, marks: readonly DocMark[]) => DocNode[]) | undefined
  return read ? read(node, state, marks) : []
}

/** A slice of the text where the slice is the node alone, else the node printed anew. */
const sourceOf = (node: Nodes, text: string, nested: boolean): string => {
  const slice = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  if (!nested || !slice.includes('\n')) return slice
  return printTree({ type: 'root', children: [toRootContent(node)] }).replace(/\n$/, '')
}

const toRootContent = (node: Nodes): RootContent => (node.type === 'root' ? { type: 'html', value: '' } : node)
