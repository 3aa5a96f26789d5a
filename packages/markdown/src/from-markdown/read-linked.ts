import type { DocMark, DocNode } from '@tsuzuri/document'
import type { Link, LinkReference } from 'mdast'
import type { ReadState } from './read-state.ts'

interface Target {
  readonly [key: string]: string | null
  readonly href: string
  readonly title: string | null
}

/** What stands in the link, marked with its target. A link around nothing that can be marked is kept word for word. */
export const readLinked = (node: Link | LinkReference, target: Target, state: ReadState, marks: readonly DocMark[]): DocNode[] => {
  const line = state.line(node.children, [...marks, { type: 'link', attrs: target }])
  if (line.some(({ type, text }) => type === 'image' || (type === 'text' && text !== ''))) return line
  const { href, title } = target
  const source = node.type === 'link' ? state.source(node) : `[](<${href}>${title === null ? '' : ` ${JSON.stringify(title)}`})`
  return [{ type: 'rawInline', attrs: { source, kind: 'link' } }]
}
