import { type Standing, standingOf } from '../../known-first.ts'
import { squeeze } from '../../text/pattern.ts'

/** A document that matched, with what ranking looks at. Texts are folded. */
export interface Candidate {
  readonly id: number
  /** What bm25 says, the more the better. */
  readonly score: number
  readonly updated: number
  readonly title: string
  /** The beginning of the body, as far as ranking reads. */
  readonly body: string
}

/** What was asked for, as ranking needs it. */
export interface Sought {
  /** For each term its spellings, symbols left out. */
  readonly terms: readonly (readonly string[])[]
  /** The whole query, symbols left out. */
  readonly whole: string
  /** The only term, when it is Japanese and so short that it may be a part of another word. */
  readonly short: string | undefined
}

/**
 * How good a match is: bm25, raised for a title that is, begins with or holds the query, for terms that stand in the title or the
 * beginning, and lowered for a single term that nowhere is a word of its own (税 in 所得税). `coverage`: the part of the query
 * the document holds, 0 to 1.
 */
export const rank = (candidate: Candidate, sought: Sought, words: Intl.Segmenter, coverage = 1): number => {
  const title = squeeze(candidate.title)
  const lead = candidate.body.slice(0, leadLength)
  const inLead =
    sought.terms.filter((spellings) => spellings.some((spelling) => title.includes(spelling) || holdsSqueezed(lead, spelling))).length /
    Math.max(1, sought.terms.length)
  const aligned = sought.short === undefined || standsAsWord(candidate, sought.short, words)
  // A word that stands in most documents scores almost nothing; the rest must still tell its documents apart.
  return (
    (candidate.score + 0.05) *
    coverage ** 0.75 *
    (1 + 0.5 * inLead) *
    titleFactors[standingOf(candidate.title, sought.whole)] *
    (aligned ? 1 : 0.5)
  )
}

/** How many characters of the bodies ranking looks at. */
export const readLength = ({ short }: Sought): number => (short === undefined ? leadLength : wholeLength)

/** How many characters of a body are looked at where all of it counts. */
export const wholeLength = 20_000

const leadLength = 200

/** Whether a text holds a spelling, symbols left out. Leaving them out costs most, so it waits until it may tell. */
const holdsSqueezed = (text: string, spelling: string): boolean =>
  text.includes(spelling) || (text.includes(spelling.charAt(0)) && squeeze(text).includes(spelling))

const titleFactors: Readonly<Record<Standing, number>> = { is: 3, begins: 1.6, holds: 1.3, other: 1 }

const mostPlaces = 3
const around = 12

/** Whether any of the first places of a term begins and ends where words do. */
const standsAsWord = (candidate: Candidate, term: string, words: Intl.Segmenter): boolean =>
  [candidate.title, candidate.body].some((text) => {
    let places = 0
    for (let at = text.indexOf(term); at >= 0 && places < mostPlaces; at = text.indexOf(term, at + 1), places += 1) {
      if (isAligned(text, at, at + term.length, words)) return true
    }
    return false
  })

const isAligned = (text: string, from: number, to: number, words: Intl.Segmenter): boolean => {
  const start = Math.max(0, from - around)
  const segments = words.segment(text.slice(start, to + around))
  const last = segments.containing(to - 1 - start)
  return segments.containing(from - start)?.index === from - start && last !== undefined && last.index + last.segment.length === to - start
}
