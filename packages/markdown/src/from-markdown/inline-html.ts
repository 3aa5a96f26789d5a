import { readPlaceholder } from '../placeholder.ts'
import { separator } from '../separator.ts'
import type { LineReader } from './read-state.ts'

export const readInlineHtml: LineReader<'html'> = (node) => {
  if (node.value === separator) return []
  const json = readPlaceholder(node.value)
  return [
    json === undefined ? { type: 'rawInline', attrs: { source: node.value, kind: 'html' } } : { type: 'unknownInline', attrs: { json } },
  ]
}
