import type { PassageAnchor } from '@tsuzuri/model'
import { bareText } from '@tsuzuri/model/bare-text'
import { findWords } from './find-words.ts'
import { wholeGraphemes } from './flow-places.ts'
import { placeOfChain } from './place-of-chain.ts'
import type { TextFlow, TextRange } from './text-flow.ts'

/**
 * Where a passage stands now; null when it is gone. What was written inside of it belongs to it, what was written before or
 * after does not. When words of it were taken out and stand there again (a line was broken in two, a deletion undone, a text
 * written anew from outside), it is known again by what it said and what stands around it.
 */
export const locatePassage = (flow: TextFlow, anchor: PassageAnchor): TextRange | null => {
  const start = placeOfChain(flow, anchor.start)
  const end = placeOfChain(flow, anchor.end)
  const quote = bareText(anchor.quote)
  if (start !== null && end !== null && start < end) {
    if (flow.bare.slice(start, end).includes(quote)) return wholeGraphemes(flow, { from: start, to: end })
    const from = Math.max(0, start - quote.length)
    const again = flow.bare.slice(from, end + quote.length).indexOf(quote)
    const whole = again === -1 ? null : { from: from + again, to: from + again + quote.length }
    return wholeGraphemes(flow, { from: Math.min(start, whole?.from ?? start), to: Math.max(end, whole?.to ?? end) })
  }
  const again = knownAgain(flow, anchor, start ?? end)
  return again && wholeGraphemes(flow, again)
}

/** So many characters right around the words are enough to know them again. */
const known = 8

/**
 * The words stand somewhere with enough of what stood right around them, half of it at most: there they were put back. Of two
 * such places the one with more of it, then the nearer.
 */
const knownAgain = (flow: TextFlow, { quote, prefix, suffix }: PassageAnchor, place: number | null): TextRange | null => {
  const enough = Math.min(known, (prefix.length + suffix.length) / 2)
  const found = findWords(flow, { quote }).map((range) => ({
    range,
    alike: commonEnd(prefix, flow.bare.slice(0, range.from)) + commonStart(suffix, flow.bare.slice(range.to)),
    far: place === null ? 0 : Math.abs(range.from - place),
  }))
  const [best, next] = found.filter(({ alike }) => alike >= enough).toSorted((one, other) => other.alike - one.alike || one.far - other.far)
  const isUnique = best && (!next || next.alike < best.alike || next.far > best.far)
  return isUnique ? best.range : null
}

const commonStart = (one: string, other: string): number => {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1
  return length
}

const commonEnd = (one: string, other: string): number => {
  let length = 0
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1
  return length
}
