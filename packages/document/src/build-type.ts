import * as Y from 'yjs'
import { setAttribute } from './set-attribute.ts'
import { isTextTree, type Tree } from './tree.ts'

/** A new Yjs type of the tree, encoded as `@tiptap/y-tiptap` does it in the browser. */
export const buildType = (tree: Tree): Y.XmlElement | Y.XmlText => {
  if (isTextTree(tree)) {
    const text = new Y.XmlText()
    text.applyDelta(tree.runs.map(({ insert, format }) => ({ insert, attributes: format })))
    return text
  }
  const element = new Y.XmlElement(tree.name)
  for (const [name, value] of Object.entries(tree.attrs)) setAttribute(element, name, value)
  element.insert(0, tree.children.map(buildType))
  return element
}
