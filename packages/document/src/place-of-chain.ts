import * as Y from 'yjs'
import { bareAt } from './flow-places.ts'
import type { TextFlow } from './text-flow.ts'

/**
 * The place in the bare text that a chain of relative positions leads to: that of the innermost of which something is left. Null
 * when nothing is, when the document has not come so far yet, and for what is no relative position.
 */
export const placeOfChain = (flow: TextFlow, chain: readonly string[]): number | null => {
  for (const link of chain) {
    const position = decode(link)
    const found = position && Y.createAbsolutePositionFromRelativePosition(position, flow.doc, false)
    if (!found) continue
    const piece = flow.pieces.find(({ type }) => type === found.type)
    if (piece) return bareAt({ piece, index: found.index })
    const edge = found.type instanceof Y.XmlFragment ? flow.edges.get(found.type)?.[found.index] : undefined
    if (edge !== undefined) return edge
  }
  return null
}

const decode = (link: string): Y.RelativePosition | null => {
  try {
    return Y.decodeRelativePosition(Uint8Array.from(atob(link), (letter) => letter.codePointAt(0) ?? 0))
  } catch {
    return null
  }
}
