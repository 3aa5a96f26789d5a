import * as Y from 'yjs'
import { blockIdOf } from './block-id.ts'
import { buildType } from './build-type.ts'
import type { DocJson } from './doc-json.ts'
import { newEffort } from './effort.ts'
import { findBlock } from './find-block.ts'
import { fitContent } from './fit-content.ts'
import { pairReplaced } from './pair-replaced.ts'
import { toTree } from './to-tree.ts'
import { type ElementTree, isTextTree, type Tree } from './tree.ts'
import { writeTree } from './write-children.ts'

/** One change of a page by the ids of its blocks. */
export type BlockOperation =
  | { readonly op: 'replace'; readonly block: string; readonly content: DocJson }
  | { readonly op: 'insert'; readonly at: BlockPlace; readonly content: DocJson }
  | { readonly op: 'remove'; readonly block: string }
export type BlockPlace = { readonly before: string } | { readonly after: string } | 'start' | 'end'

/**
 * Replaces, inserts and takes away blocks in the order of the operations, and answers for each which blocks it left, by their
 * ids. A block that is replaced by one of its kind is changed inside and keeps its id, so that what others type into it
 * stays. A list takes items: other blocks put beside an item become an item. Throws what `findBlock` does; the document may
 * have been changed in part then, so give a fork.
 */
export const patchContent = (doc: Y.Doc, operations: readonly BlockOperation[]): readonly (readonly string[])[] => {
  // Before anything is changed, so that what stands near one that is gone is told as it is.
  for (const operation of operations) for (const id of namedBy(operation)) findBlock(doc, id)
  return doc.transact(() => operations.map((operation) => perform(doc, operation).map(blockIdOf)))
}

const namedBy = (operation: BlockOperation): readonly string[] => {
  if (operation.op !== 'insert') return [operation.block]
  return typeof operation.at === 'string' ? [] : Object.values(operation.at)
}

const perform = (doc: Y.Doc, operation: BlockOperation): readonly Y.XmlElement[] => {
  if (operation.op === 'remove') {
    remove(findBlock(doc, operation.block))
    return []
  }
  if (operation.op === 'replace') return replace(findBlock(doc, operation.block), operation.content)
  const { parent, index } = placeOf(doc, operation.at)
  return insert(parent, index, treesFor(parent, operation.content))
}

/** What nothing stands in any more goes with its last block. */
const remove = (block: Y.XmlElement): void => {
  const parent = parentOf(block)
  if (parent.length === 1 && parent instanceof Y.XmlElement) remove(parent)
  else parent.delete(indexOf(parent, block), 1)
}

const replace = (block: Y.XmlElement, content: DocJson): readonly Y.XmlElement[] => {
  const parent = parentOf(block)
  const trees = treesFor(parent, content)
  const kept = pairReplaced(block, trees)
  const at = indexOf(parent, block)
  const own = kept === undefined ? undefined : trees[kept]
  if (kept === undefined || !own) {
    parent.delete(at, 1)
    return insert(parent, at, trees)
  }
  writeTree(block, own, { keepBlank: false, effort: newEffort() })
  const before = insert(parent, at, trees.slice(0, kept))
  return [...before, block, ...insert(parent, at + kept + 1, trees.slice(kept + 1))]
}

const insert = (parent: Y.XmlFragment, index: number, trees: readonly Tree[]): readonly Y.XmlElement[] => {
  const made = trees.map(buildType)
  if (made.length > 0) parent.insert(index, made)
  return made.filter((type) => type instanceof Y.XmlElement)
}

const placeOf = (doc: Y.Doc, at: BlockPlace): { readonly parent: Y.XmlFragment; readonly index: number } => {
  const root = doc.getXmlFragment('content')
  if (typeof at === 'string') return { parent: root, index: at === 'start' ? 0 : root.length }
  const block = findBlock(doc, 'before' in at ? at.before : at.after)
  const parent = parentOf(block)
  return { parent, index: indexOf(parent, block) + ('before' in at ? 0 : 1) }
}

const parentOf = (block: Y.XmlElement): Y.XmlFragment => {
  if (block.parent instanceof Y.XmlFragment) return block.parent
  throw new TypeError('A block that was found stands in something.')
}

const indexOf = (parent: Y.XmlFragment, block: Y.XmlElement): number => parent.toArray().indexOf(block)

const treesFor = (parent: Y.XmlFragment, content: DocJson): readonly Tree[] => {
  const trees = toTree(fitContent(content.content).content)
  if (!(parent instanceof Y.XmlElement) || !parent.nodeName.endsWith('List')) return trees
  return asItems(trees, parent.nodeName === 'taskList' ? 'taskItem' : 'listItem')
}

const asItems = (trees: readonly Tree[], name: string): readonly Tree[] => {
  const items: ElementTree[] = []
  let loose: Tree[] = []
  const settle = (): void => {
    if (loose.length > 0) items.push({ name, attrs: {}, children: loose })
    loose = []
  }
  for (const tree of trees) {
    if (isTextTree(tree) || !tree.name.endsWith('List')) {
      loose.push(tree)
      continue
    }
    settle()
    for (const item of tree.children)
      if (!isTextTree(item)) items.push({ ...item, name, attrs: name === 'taskItem' ? { checked: false, ...item.attrs } : {} })
  }
  settle()
  return items
}
