import { fieldReferenceKind, readFieldReference } from '@tsuzuri/document'
import { readPlaceholder } from '../placeholder.ts'
import { separator } from '../separator.ts'
import type { LineReader } from './read-state.ts'

export const readInlineHtml: LineReader<'html'> = (node) => {
  if (node.value === separator) return []
  const json = readPlaceholder(node.value)
  if (json !== undefined) return [{ type: 'unknownInline', attrs: { json } }]
  const kind = readFieldReference(node.value) ? fieldReferenceKind : 'html'
  return [{ type: 'rawInline', attrs: { source: node.value, kind } }]
}
