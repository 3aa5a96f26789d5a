import type { Attributes, DocNode } from './doc-json.ts'
import { isObject } from './is-object.ts'
import type { ElementTree, JsonObject, TextRun, Tree } from './tree.ts'

/** Fitted nodes as the trees Yjs is to hold: neighbouring texts in one text, nulls left out, placeholders as what they hold. */
export const toTree = (nodes: readonly DocNode[]): Tree[] => {
  const trees: Tree[] = []
  let runs: TextRun[] | undefined
  for (const node of nodes) {
    if (node.type !== 'text') {
      trees.push(toElement(node))
      runs = undefined
      continue
    }
    const run: TextRun = {
      insert: node.text ?? '',
      format: Object.fromEntries((node.marks ?? []).map(({ type, attrs }) => [type, attrs ?? {}])),
    }
    if (runs) runs.push(run)
    else {
      runs = [run]
      trees.push({ runs })
    }
  }
  return trees
}

const toElement = (node: DocNode): ElementTree => {
  if (node.type === 'unknownBlock' || node.type === 'unknownInline') {
    const held = parseHeld(node.attrs?.['json'])
    if (held) return held
  }
  return { name: node.type, attrs: withoutNulls(node.attrs ?? {}), children: toTree(node.content ?? []) }
}

const withoutNulls = (attrs: Attributes): JsonObject => Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null))

/** The element a placeholder holds; undefined when somebody wrote something else into it, which then stays a placeholder. */
const parseHeld = (json: unknown): ElementTree | undefined => {
  if (typeof json !== 'string') return undefined
  try {
    const value: unknown = JSON.parse(json)
    return isElementTree(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isElementTree = (value: unknown): value is ElementTree =>
  isObject(value) &&
  typeof value['name'] === 'string' &&
  value['name'] !== '' &&
  isObject(value['attrs']) &&
  Array.isArray(value['children']) &&
  value['children'].every((child) => isElementTree(child) || isTextTreeValue(child))

const isTextTreeValue = (value: unknown): boolean =>
  isObject(value) &&
  Array.isArray(value['runs']) &&
  value['runs'].every((run) => isObject(run) && typeof run['insert'] === 'string' && isObject(run['format']))
