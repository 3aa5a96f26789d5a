import type { DocMark, DocNode } from './doc-json.ts'
import { fillAttributes, isInline, markRank, markSpec, nodeSpec } from './node-spec.ts'

/** Texts joined, marks in order and known, atoms bare. Blocks found inside give their text. */
export const fitInline = (nodes: readonly DocNode[], marksAllowed = true): DocNode[] => {
  const line: DocNode[] = []
  for (const node of nodes) {
    if (node.type === 'text') pushText(line, node.text ?? '', marksAllowed ? fitMarks(node.marks ?? []) : [])
    else if (isInline(node.type)) line.push(bare(node))
    else
      for (const inner of fitInline(node.content ?? [], marksAllowed)) {
        if (inner.type === 'text') pushText(line, inner.text ?? '', inner.marks ?? [])
        else line.push(inner)
      }
  }
  return line
}

export const withContent = (node: DocNode, content: readonly DocNode[]): DocNode => (content.length > 0 ? { ...node, content } : node)

/** The node alone, with every attribute of its spec. */
export const bare = (node: DocNode): DocNode => {
  const attrs = fillAttributes(nodeSpec(node.type)?.attrs, node.attrs)
  return attrs ? { type: node.type, attrs } : { type: node.type }
}

const fitMarks = (marks: readonly DocMark[]): DocMark[] => {
  const known = new Map<string, DocMark>()
  for (const { type, attrs } of marks) {
    const spec = markSpec(type)
    if (!spec || known.has(type)) continue
    const filled = fillAttributes(spec.attrs, attrs)
    known.set(type, filled ? { type, attrs: filled } : { type })
  }
  return [...known.values()].toSorted((left, right) => markRank(left.type) - markRank(right.type))
}

const pushText = (line: DocNode[], text: string, marks: readonly DocMark[]): void => {
  if (text === '') return
  const last = line.at(-1)
  if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) line[line.length - 1] = { ...last, text: last.text + text }
  else line.push(marks.length > 0 ? { type: 'text', marks, text } : { type: 'text', text })
}

const sameMarks = (left: readonly DocMark[], right: readonly DocMark[]): boolean => JSON.stringify(left) === JSON.stringify(right)
