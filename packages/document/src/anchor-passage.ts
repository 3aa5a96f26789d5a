import type { PassageAnchor } from '@tsuzuri/model'
import * as Y from 'yjs'
import { bareAt, type FlowPlace, flowPlaces, wordsOf } from './flow-places.ts'
import type { TextFlow, TextRange } from './text-flow.ts'

/** How many characters before and after a passage are kept, to know it again by. */
const kept = 32

/** What is kept of a passage so that `locatePassage` finds it after edits; null when there is no word in the range. */
export const anchorPassage = (flow: TextFlow, range: TextRange): PassageAnchor | null => {
  const places = flowPlaces(flow, range)
  if (!places) return null
  return {
    start: chain(places.start, 0),
    end: chain(places.end, -1),
    quote: wordsOf(flow, range),
    ...surroundings(flow.bare, bareAt(places.start), bareAt(places.end)),
  }
}

/** By whole characters, of which one takes two units at most. */
const surroundings = (bare: string, from: number, to: number): Pick<PassageAnchor, 'prefix' | 'suffix'> => ({
  prefix: Array.from(bare.slice(Math.max(0, from - 2 * kept - 1), from))
    .slice(-kept)
    .join(''),
  suffix: Array.from(bare.slice(to, to + 2 * kept + 1))
    .slice(0, kept)
    .join(''),
})

type Place = Parameters<typeof Y.createRelativePositionFromTypeIndex>[0]

/** The place in its text, then that of the text in its parent, and so on up to the body. The end holds on to what is before it. */
const chain = ({ piece, index }: FlowPlace, assoc: 0 | -1): string[] => {
  const links = [encode(piece.type, index, assoc)]
  for (let child: Y.XmlText | Y.XmlFragment = piece.type; child.parent instanceof Y.XmlFragment; child = child.parent) {
    const children: readonly unknown[] = child.parent.toArray()
    links.push(encode(child.parent, children.indexOf(child) + (assoc === 0 ? 0 : 1), assoc))
  }
  return links
}

const encode = (type: Place, index: number, assoc: number): string =>
  toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(type, index, assoc)))

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCodePoint(...bytes))
