import type { DocJson, DocMark, DocNode } from './doc-json.ts'
import { documentErrors } from './document-errors.ts'
import { fitContent } from './fit-content.ts'
import { isObject } from './is-object.ts'
import { markSpec, nodeSpec } from './node-spec.ts'

const deepest = 100

/**
 * Parses a body that came from outside, and fits it into the schema. Throws `document.invalid` when it is no document,
 * names a node or mark that does not exist, or is nested deeper than 100.
 */
export const parseContent = (value: unknown): DocJson => {
  const root = parseNode(value, 'content', 0)
  if (root.type !== 'doc') throw documentErrors.invalid('content.type', `\`type\` is \`${root.type}\` where \`doc\` is expected`)
  return fitContent(root.content ?? [])
}

const parseNode = (value: unknown, path: string, depth: number): DocNode => {
  if (depth > deepest) throw documentErrors.invalid(path, `it is nested deeper than ${deepest}`)
  if (!isObject(value)) throw documentErrors.invalid(path, 'a node is not an object')
  const { type, attrs, content, marks, text } = value
  if (typeof type !== 'string' || !nodeSpec(type)) throw documentErrors.invalid(`${path}.type`, `there is no node \`${String(type)}\``)
  if (type === 'text' && typeof text !== 'string') throw documentErrors.invalid(`${path}.text`, 'a text has no `text`')
  return {
    type,
    ...(typeof text === 'string' ? { text } : {}),
    // Values are checked one by one against the schema by fitContent.
    ...(isObject(attrs) ? { attrs: attrs as NonNullable<DocNode['attrs']> } : {}),
    ...(Array.isArray(content) ? { content: content.map((child, index) => parseNode(child, `${path}.content.${index}`, depth + 1)) } : {}),
    ...(Array.isArray(marks) ? { marks: marks.map((mark, index) => parseMark(mark, `${path}.marks.${index}`)) } : {}),
  }
}

const parseMark = (value: unknown, path: string): DocMark => {
  if (!isObject(value)) throw documentErrors.invalid(path, 'a mark is not an object')
  const { type, attrs } = value
  if (typeof type !== 'string' || !markSpec(type)) throw documentErrors.invalid(`${path}.type`, `there is no mark \`${String(type)}\``)
  return isObject(attrs) ? { type, attrs: attrs as NonNullable<DocMark['attrs']> } : { type }
}
