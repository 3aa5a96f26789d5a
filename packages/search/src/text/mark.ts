import type { Marked } from '../search-index.ts'
import { type FoldEdit, type Folded, foldWithEdits } from './fold.ts'

/** A place in a text. */
export interface Match {
  readonly from: number
  readonly to: number
}

/** Finds in folded text what was asked for, from left to right, `most` times. Undefined: there is nothing to find. */
export type Pattern = ((folded: string, most: number) => Match[]) | undefined

/** The whole text, with what the pattern finds in its folded form marked. Characters that fold as one are marked as one. */
export const mark = (original: string, pattern: Pattern): Marked => {
  const folded = foldWithEdits(original)
  return cut(original, folded, matchesIn(folded.text, pattern), 0, folded.text.length)
}

/** One stretch of the text, where most of what was asked for stands together; its beginning when nothing does. */
export const markSnippet = (original: string, pattern: Pattern, length = 120): Marked => {
  const folded = foldWithEdits(original)
  const matches = matchesIn(folded.text, pattern)
  const from = Math.max(0, Math.min(bestStart(folded.text, matches, length), folded.text.length - length))
  const to = Math.min(folded.text.length, from + length)
  return cut(original, folded, matches, matchAround(matches, from)?.from ?? from, matchAround(matches, to)?.to ?? to)
}

const mostMatches = 200

const matchesIn = (text: string, pattern: Pattern): Match[] => pattern?.(text, mostMatches) ?? []

/** Where the stretch with the most different finds begins: a little before its first one. */
const bestStart = (text: string, matches: readonly Match[], length: number): number => {
  let best = { finds: 0, from: 0 }
  for (const [at, first] of matches.entries()) {
    const inside = matches.slice(at, at + 20).filter((match) => match.to <= first.from + length * 0.8)
    const finds = new Set(inside.map((match) => text.slice(match.from, match.to))).size
    if (finds > best.finds) best = { finds, from: Math.max(0, first.from - Math.floor(length / 5)) }
  }
  return best.from
}

/** The match that an edge would cut in two. */
const matchAround = (matches: readonly Match[], edge: number): Match | undefined =>
  matches.find((match) => match.from < edge && match.to > edge)

const cut = (original: string, folded: Folded, matches: readonly Match[], from: number, to: number): Marked => {
  const pieces: { text: string; marked: boolean }[] = []
  let at = from === 0 ? 0 : wholeCharacter(original, startOf(folded.edits, from))
  const end = to >= folded.text.length ? original.length : wholeCharacter(original, endOf(folded.edits, to))
  const take = (until: number, marked: boolean): void => {
    const stop = Math.min(until, end)
    if (stop > at) pieces.push({ text: original.slice(at, stop), marked })
    at = Math.max(at, stop)
  }
  for (const match of matches) {
    if (match.to <= from || match.from >= to) continue
    take(startOf(folded.edits, match.from), false)
    take(endOf(folded.edits, match.to), true)
  }
  take(end, false)
  return pieces
}

/** The place in the original of a place in the folded text; within an edit, where the edited stretch begins. */
const startOf = (edits: readonly FoldEdit[], folded: number): number => {
  const edit = lastBefore(edits, folded)
  if (edit === undefined) return folded
  const inside = folded - edit.foldedFrom
  return inside < edit.foldedLength ? edit.from : edit.from + edit.length + inside - edit.foldedLength
}

/** The same for the end of a stretch: within an edit, where the edited stretch ends. */
const endOf = (edits: readonly FoldEdit[], folded: number): number => {
  const edit = lastBefore(edits, folded - 1)
  if (edit === undefined) return folded
  const inside = folded - edit.foldedFrom
  return inside <= edit.foldedLength ? edit.from + edit.length : edit.from + edit.length + inside - edit.foldedLength
}

/** The last edit that begins at or before a place in the folded text. */
const lastBefore = (edits: readonly FoldEdit[], folded: number): FoldEdit | undefined => {
  let [low, high] = [0, edits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.foldedFrom ?? Infinity) <= folded) low = middle + 1
    else high = middle
  }
  return edits[low - 1]
}

/** The same place, or one earlier when it lies between the two halves of a character. */
const wholeCharacter = (text: string, at: number): number => ((text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at)
