import { findDates, type WrittenDate } from './dates.ts'
import { fold } from './fold.ts'
import { type Run, splitRuns } from './runs.ts'

/** One thing that was asked for, folded and cut. It has at least one run. */
export interface Term {
  /** The folded text of it, with its symbols. */
  readonly text: string
  readonly runs: readonly Run[]
  /** In quotes: found as written, without variants. */
  readonly quoted: boolean
  /** A date that stands in it and may be written otherwise. */
  readonly date: WrittenDate | undefined
}

export interface ParsedQuery {
  readonly wanted: readonly Term[]
  readonly unwanted: readonly Term[]
}

/** Reads a query as typed. Never throws: what says nothing (symbols only, open quotes) is left out, what is too long is cut. */
export const parseQuery = (text: string): ParsedQuery => {
  const wanted: Term[] = []
  const unwanted: Term[] = []
  let read = 0
  for (const match of fold(text.slice(0, longest)).slice(0, longest).matchAll(part)) {
    if (read === mostTerms) break
    const [, minus, quoted, bare] = match
    const content = quoted ?? (bare ?? '').replace(halfTypedNumber, (number) => number.replaceAll(',', ''))
    const runs = splitRuns(content)
    if (runs.length === 0) continue
    read += 1
    const date = quoted === undefined ? dateIn(content) : undefined
    const term = { text: content, runs, quoted: quoted !== undefined, date }
    const terms = minus === '-' ? unwanted : wanted
    // Said twice, it is no more than said once.
    if (!terms.some((other) => other.text === term.text && other.quoted === term.quoted)) terms.push(term)
  }
  return { wanted, unwanted }
}

/** The date in a term. A digit behind it tells that it is on its way to another: 2026年11月2. */
const dateIn = (text: string): WrittenDate | undefined => {
  const [date] = findDates(text)
  return date === undefined || /^\d/.test(text.slice(date.to)) ? undefined : date
}

const longest = 200
const mostTerms = 16
// `1,234,5` is on its way to 1,234,567; folding has left out the first comma.
const halfTypedNumber = /^[¥\\$]?\d{1,9},\d{0,2}$/
// A minus counts only before a term: `year-end` is one term.
const part = /(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/gu
