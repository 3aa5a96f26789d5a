import type { LineReader } from './read-state.ts'
import { readLinked } from './read-linked.ts'

/** The link with the address its definition gives. */
export const readLinkReference: LineReader<'linkReference'> = (node, state, marks) => {
  const definition = state.definition(node.identifier)
  if (!definition) return state.line(node.children, marks)
  return readLinked(node, { href: definition.url, title: definition.title ?? null }, state, marks)
}
