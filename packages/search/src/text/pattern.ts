import { dateTokens, findDates, tokensForDate, type WrittenDate } from './dates.ts'
import type { Match, Pattern } from './mark.ts'
import { betweenRuns, type Run } from './runs.ts'

/** A spelling to be marked. `word`: only as a word of its own; `start`: only at a word's beginning; `free`: anywhere. */
export interface Surface {
  readonly runs: readonly Run[]
  readonly anchor: 'word' | 'start' | 'free'
}

/**
 * The pattern that finds any of these spellings in folded text, first those that have to stand alone, then the longest; and these dates,
 * however they are written. It is made for each query, so it is put together from patterns that exist: making one that knows what letters are takes longer than using it.
 */
export const patternOf = (surfaces: readonly Surface[], dates: readonly WrittenDate[] = []): Pattern => {
  const ofSurfaces = patternOfSurfaces(surfaces)
  if (dates.length === 0) return ofSurfaces
  const tokens = new Set(dates.flatMap(tokensForDate))
  return (folded, most) => {
    const ofDates = findDates(folded).filter((date) => dateTokens(date).some((token) => tokens.has(token)))
    return apart([...ofDates, ...(ofSurfaces?.(folded, most) ?? [])]).slice(0, most)
  }
}

/** Matches from left to right, the longer of two that overlap. */
const apart = (matches: readonly Match[]): Match[] => {
  const kept: Match[] = []
  for (const match of matches.toSorted((left, right) => left.from - right.from || right.to - left.to))
    if (match.from >= (kept.at(-1)?.to ?? 0)) kept.push({ from: match.from, to: match.to })
  return kept
}

const patternOfSurfaces = (surfaces: readonly Surface[]): Pattern => {
  const spellings = surfaces.flatMap(spellingOf).sort((left, right) => right.weight - left.weight || right.length - left.length)
  if (spellings.length === 0) return undefined
  // Runs hold letters, digits and marks only, so nothing in them has a meaning of its own in a pattern.
  const begins = new RegExp([...new Set(spellings.map(({ first }) => first))].join('|'), 'g')
  return (folded, most) => {
    const matches: Match[] = []
    begins.lastIndex = 0
    for (let found = begins.exec(folded); found !== null && matches.length < most; found = begins.exec(folded)) {
      const from = found.index
      const to = firstEnd(spellings, folded, from)
      if (to !== undefined) matches.push({ from, to })
      begins.lastIndex = to ?? from + 1
    }
    return matches
  }
}

/** The searchable characters of a text, put together. */
export const squeeze = (folded: string): string => folded.replace(symbols, '')

interface Spelling {
  readonly first: string
  readonly rest: readonly string[]
  /** Whether a letter may stand before it, and whether one may follow. */
  readonly open: { readonly before: boolean; readonly after: boolean }
  readonly weight: number
  readonly length: number
}

const spellingOf = ({ runs, anchor }: Surface): Spelling[] => {
  const [first, ...rest] = runs
  if (first === undefined) return []
  const before = anchor === 'free' || first.sort !== 'latin'
  const after = anchor !== 'word' || runs.at(-1)?.sort !== 'latin'
  return [
    {
      first: first.text,
      rest: rest.map(({ text }) => text),
      open: { before, after },
      weight: Number(!before) + Number(!after),
      length: runs.reduce((length, { text }) => length + text.length, 0),
    },
  ]
}

/** Where the first of these spellings ends that stands at this place. */
const firstEnd = (spellings: readonly Spelling[], text: string, from: number): number | undefined => {
  for (const { first, rest, open } of spellings) {
    if (!text.startsWith(first, from) || (!open.before && stands(letterBefore, text, from))) continue
    const to = endOf(rest, text, from + first.length)
    if (to !== undefined && (open.after || !stands(letter, text, to))) return to
  }
  return undefined
}

/** Where these runs end that begin at a place, with a few symbols before each; undefined when they do not stand there. */
const endOf = (runs: readonly string[], text: string, from: number): number | undefined => {
  let to = from
  for (const run of runs) {
    if (stands(gap, text, to)) to = gap.lastIndex
    if (!text.startsWith(run, to)) return undefined
    to += run.length
  }
  return to
}

/** Whether a sticky pattern matches at a place. */
const stands = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(text)
}

const symbols = new RegExp(`${betweenRuns}+`, 'gu')
const gap = new RegExp(`${betweenRuns}{0,16}`, 'uy')
// Letters of words, as opposed to Japanese: at the edge of an anchored spelling none may follow or precede.
const wordLetter = String.raw`[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇]]`
const letter = new RegExp(wordLetter, 'vy')
const letterBefore = new RegExp(`(?<=${wordLetter})`, 'vy')
