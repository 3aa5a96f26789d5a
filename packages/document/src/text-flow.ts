import * as Y from 'yjs'
import { bareText } from '@tsuzuri/model/bare-text'
import { nodeSpec } from './node-spec.ts'
import { storableText } from './storable-text.ts'

/** A stretch of a page's text, counted in UTF-16 units of the flow's bare text: `from` ≤ place < `to`. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** A live text, and where in the bare text it begins. */
export interface FlowPiece {
  readonly type: Y.XmlText
  /** As many units as the live text has places. */
  readonly text: string
  readonly from: number
  readonly to: number
}

/** All words of a live document in the order they are read. It holds for the moment at which it was read. */
export interface TextFlow {
  readonly doc: Y.Doc
  /** The words without white space; see `bareText`. */
  readonly bare: string
  readonly pieces: readonly FlowPiece[]
  /** Where in the bare text each child of a parent begins, and where the last one ends. */
  readonly edges: ReadonlyMap<Y.XmlFragment, readonly number[]>
}

/** Deeper than any page that is read. */
const deepest = 95

/** Reads the words of a page's body. What a page does not show as its text (blocks, pictures, what is unknown) is passed over. */
export const readFlow = (doc: Y.Doc): TextFlow => {
  const pieces: FlowPiece[] = []
  const edges = new Map<Y.XmlFragment, readonly number[]>()
  const bare: string[] = []
  let at = 0
  const visit = (parent: Y.XmlFragment, depth: number): void => {
    const begins: number[] = []
    for (const child of parent.toArray()) {
      begins.push(at)
      if (child instanceof Y.XmlText) {
        const text = textOf(child)
        const words = bareText(text)
        pieces.push({ type: child, text, from: at, to: at + words.length })
        bare.push(words)
        at += words.length
      } else if (child instanceof Y.XmlElement && depth < deepest && nodeSpec(child.nodeName)) visit(child, depth + 1)
    }
    edges.set(parent, [...begins, at])
  }
  visit(doc.getXmlFragment('content'), 0)
  return { doc, bare: bare.join(''), pieces, edges }
}

/** An embedded object takes one place in the live text, and says nothing. */
const textOf = (text: Y.XmlText): string => {
  const delta: readonly { readonly insert?: unknown }[] = text.toDelta()
  return delta.map(({ insert }) => (typeof insert === 'string' ? storableText(insert) : ' ')).join('')
}
