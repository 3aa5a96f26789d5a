import type { Attributes, DocMark, DocNode } from './doc-json.ts'
import { isObject } from './is-object.ts'
import { isInline, markSpec, nodeSpec } from './node-spec.ts'
import { type ElementTree, isTextTree, type JsonObject, type TextRun, type Tree } from './tree.ts'

/** The trees as nodes, not yet fitted into the schema. An element of an unknown name becomes a placeholder that holds it whole. */
export const fromTree = (trees: readonly Tree[], inLine = false, depth = 0): DocNode[] =>
  trees.flatMap((tree) => (isTextTree(tree) ? tree.runs.map(fromRun) : [fromElement(tree, inLine, depth)]))

/** Nobody writes so deep; what somebody made to break readers is not read further. */
const deepest = 95

const fromElement = (element: ElementTree, inLine: boolean, depth: number): DocNode => {
  const spec = nodeSpec(element.name)
  if (!spec || element.name === 'text' || element.name === 'doc') {
    return { type: inLine ? 'unknownInline' : 'unknownBlock', attrs: { json: JSON.stringify(element) } }
  }
  const content = depth < deepest ? fromTree(element.children, holdsLine(element, spec.content), depth + 1) : []
  return { type: element.name, attrs: fromJson(element.attrs), content }
}

const holdsLine = (element: ElementTree, content: string | undefined): boolean =>
  content?.includes('inline') === true ||
  content?.includes('text') === true ||
  element.children.some((child) => isTextTree(child) || isInline(child.name))

const fromRun = ({ insert, format }: TextRun): DocNode => ({
  type: 'text',
  text: insert,
  marks: Object.entries(format).flatMap(([stored, attrs]): DocMark[] => {
    const type = markName(stored)
    return markSpec(type) && isObject(attrs) ? [{ type, attrs: fromJson(attrs) }] : []
  }),
})

/** y-tiptap appends `--` and eight letters of a hash to marks that can overlap themselves; ours cannot, others' could. */
export const markName = (stored: string): string => /^(.*)--[a-zA-Z0-9+/=]{8}$/.exec(stored)?.[1] ?? stored

// fitContent checks each value against the schema afterwards.
const fromJson = (attrs: JsonObject): Attributes => attrs as Attributes
