import type { BlockReader } from './read-state.ts'

/** Kept word for word. One left open at the end of its text is closed, so that it does not swallow what is written after it. */
export const readContainerDirective: BlockReader<'containerDirective'> = (node, state) => {
  const source = state.source(node)
  const fence = /^:+/.exec(source)?.[0] ?? ':::'
  const isClosed = source.includes('\n') && source.trimEnd().endsWith(`\n${fence}`)
  return [{ type: 'rawBlock', attrs: { source: isClosed ? source : `${source}\n${fence}`, kind: 'directive' } }]
}
