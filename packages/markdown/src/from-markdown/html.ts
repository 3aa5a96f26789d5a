import { readPlaceholder } from '../placeholder.ts'
import type { BlockReader } from './read-state.ts'

export const readHtml: BlockReader<'html'> = (node) => {
  const json = readPlaceholder(node.value)
  return [
    json === undefined ? { type: 'rawBlock', attrs: { source: node.value, kind: 'html' } } : { type: 'unknownBlock', attrs: { json } },
  ]
}
