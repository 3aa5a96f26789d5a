import { fold } from './fold.ts'
import { type Run, splitRuns } from './runs.ts'

/** One thing that was asked for, folded and cut. It has at least one run. */
export interface Term {
  /** The folded text of it, with its symbols. */
  readonly text: string
  readonly runs: readonly Run[]
  /** In quotes: found as written, without variants. */
  readonly quoted: boolean
}

export interface ParsedQuery {
  readonly wanted: readonly Term[]
  readonly unwanted: readonly Term[]
}

/** Reads a query as typed. Never throws: what says nothing (symbols only, open quotes) is left out, what is too long is cut. */
export const parseQuery = (text: string): ParsedQuery => {
  const wanted: Term[] = []
  const unwanted: Term[] = []
  for (const match of fold(text.slice(0, longest)).slice(0, longest).matchAll(part)) {
    if (wanted.length + unwanted.length === mostTerms) break
    const [, minus, quoted, bare] = match
    const content = quoted ?? bare ?? ''
    const runs = splitRuns(content)
    if (runs.length > 0) (minus === '-' ? unwanted : wanted).push({ text: content, runs, quoted: quoted !== undefined })
  }
  return { wanted, unwanted }
}

const longest = 200
const mostTerms = 16
// A minus counts only before a term: `year-end` is one term.
const part = /(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/gu
