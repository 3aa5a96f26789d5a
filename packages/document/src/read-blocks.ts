import * as Y from 'yjs'
import { blockIdOf, blocksIn } from './block-id.ts'
import type { DocJson } from './doc-json.ts'
import { fitContent } from './fit-content.ts'
import { fromTree } from './from-tree.ts'
import { readAttributes, readElement } from './read-tree.ts'

/** A block of a page, or an item of a list, as it can be named from outside. */
export interface IdentifiedBlock {
  readonly id: string
  /** The id of the block it stands in; null at the top. */
  readonly parent: string | null
  /** The node's name: `paragraph`, `listItem`… */
  readonly type: string
  /** The block alone; an item within a list of its kind. */
  readonly content: DocJson
}

/** The blocks of a page with their ids, each before those within it, in the order they stand in. */
export const readBlocks = (doc: Y.Doc): readonly IdentifiedBlock[] => blocksBelow(doc.getXmlFragment('content'), null)

const blocksBelow = (parent: Y.XmlFragment, parentId: string | null): IdentifiedBlock[] =>
  blocksIn(parent).flatMap((block) => {
    const id = blockIdOf(block)
    const within = blocksBelow(block, id)
    // Nobody sees a list without items.
    if (block.nodeName.endsWith('List') && within.length === 0) return []
    return [{ id, parent: parentId, type: block.nodeName, content: alone(block) }, ...within]
  })

const alone = (block: Y.XmlElement): DocJson => {
  const { parent } = block
  const tree = readElement(block)
  const isItem = block.nodeName === 'listItem' || block.nodeName === 'taskItem'
  const trees =
    isItem && parent instanceof Y.XmlElement ? [{ name: parent.nodeName, attrs: readAttributes(parent), children: [tree] }] : [tree]
  return fitContent(fromTree(trees))
}
