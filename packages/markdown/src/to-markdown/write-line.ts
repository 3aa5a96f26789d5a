import { type DocNode, nestLine } from '@tsuzuri/document'
import type { PhrasingContent } from 'mdast'
import { bareAddresses } from './bare-addresses.ts'
import { lineWriters } from './line-writers.ts'
import { markWriters } from './mark-writers.ts'

/** A line as nested emphasis and links. Code is the text itself and wraps nothing. */
export const writeLine = (line: readonly DocNode[]): PhrasingContent[] =>
  bareAddresses(
    nestLine<PhrasingContent>(line, {
      leaf: (node) => lineWriters.get(node.type)?.(node) ?? [],
      wrap: (mark, inner) => markWriters.get(mark.type)?.(mark, inner) ?? inner,
      wraps: ({ type }) => type !== 'code',
    }),
  )
