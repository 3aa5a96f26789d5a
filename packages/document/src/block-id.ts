import * as Y from 'yjs'
import { idOfType } from './id-of-type.ts'

/** Elements whose children are blocks or items of their own; a table is one block. */
const containers: ReadonlySet<string> = new Set(['blockquote', 'bulletList', 'orderedList', 'taskList', 'listItem', 'taskItem'])

/**
 * What a block is called by whoever patches a page: opaque, and the same as long as the block is there, whatever is written into
 * it or around it. It is the Yjs id of its element, so nothing is kept for it.
 */
export const blockIdOf = (block: Y.XmlElement): string => {
  const id = idOfType(block)
  return id ? `${id.client}.${id.clock}` : ''
}

/** Whether an element is a block, or an item of a list, that can be named by its id. */
export const isAddressed = (element: Y.XmlElement): boolean => {
  let parent = element.parent
  while (parent instanceof Y.XmlElement) {
    if (!containers.has(parent.nodeName)) return false
    parent = parent.parent
  }
  return parent !== null && parent === parent.doc?.share.get('content')
}

/** Whether elements of that name are blocks or items, and not parts of a table. */
export const isBlockName = (name: string): boolean => !/^table(?:Row|Cell|Header)$/.test(name)

/** The blocks that stand right in a parent, and can be named. */
export const blocksIn = (parent: Y.XmlFragment): readonly Y.XmlElement[] =>
  parent instanceof Y.XmlElement && !containers.has(parent.nodeName)
    ? []
    : parent.toArray().filter((child) => child instanceof Y.XmlElement)
