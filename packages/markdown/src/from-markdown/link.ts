import type { LineReader } from './read-state.ts'
import { readLinked } from './read-linked.ts'

export const readLink: LineReader<'link'> = (node, state, marks) =>
  readLinked(node, { href: node.url, title: node.title ?? null }, state, marks)
