import type { DocNode } from '@tsuzuri/document'
import type { PhrasingContent } from 'mdast'
import { printPlaceholder } from '../placeholder.ts'
import { writeImage } from './image.ts'
import { writeText } from './text.ts'

/** One writer for each thing that can stand in a line. */
export const lineWriters: ReadonlyMap<string, (node: DocNode) => PhrasingContent[]> = new Map([
  ['hardBreak', (): PhrasingContent[] => [{ type: 'break' }]],
  ['image', writeImage],
  ['rawInline', (node): PhrasingContent[] => [{ type: 'html', value: String(node.attrs?.['source'] ?? '') }]],
  ['text', writeText],
  ['unknownInline', (node): PhrasingContent[] => [{ type: 'html', value: printPlaceholder(String(node.attrs?.['json'] ?? '')) }]],
])
