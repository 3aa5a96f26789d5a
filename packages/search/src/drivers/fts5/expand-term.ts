import { tokensForDate, type WrittenDate } from '../../text/dates.ts'
import { katakanaKey, toHiragana, toKatakana } from '../../text/kana.ts'
import { officeVariants } from '../../text/office-words.ts'
import { okuriganaVariants } from '../../text/okurigana.ts'
import type { Term } from '../../text/parse-query.ts'
import type { Surface } from '../../text/pattern.ts'
import { katakanaRuns, type Run, splitRuns } from '../../text/runs.ts'
import { type Phrase, phraseOf } from '../../text/tokens.ts'
import type { Phrased } from './match-expression.ts'
import type { Vocabulary } from './vocabulary.ts'

/** All that counts as one term of a query: any of the ways finds it, any of the surfaces is marked, and so is the date. The first surface is what was typed. */
export interface ExpandedTerm extends Phrased {
  readonly surfaces: readonly Surface[]
  readonly date: WrittenDate | undefined
}

/** A term with its other spellings: loan words, kana, okurigana, and the words that hold what was typed. */
export const expandTerm = (term: Term, vocabulary: Vocabulary): ExpandedTerm => {
  if (term.quoted) return { ways: [[phraseOf(term.runs, true)]], surfaces: [{ runs: term.runs, anchor: 'word' }], date: undefined }
  const others = [...officeVariants(term.text), ...okuriganaVariants(term.text), ...kanaVariants(term, vocabulary)].map(splitRuns)
  const [first, ...rest] = term.runs
  const shortWord = first?.sort === 'latin' && rest.length === 0 && [...first.text].length === 1
  return {
    ways: [
      ...(isReadAsDate(term) ? [] : [phraseOf(term.runs, isWholeDate(term))]).map((phrase) => [phrase]),
      ...[...others.map((runs) => phraseOf(runs)), ...holders(first, rest, vocabulary)].map((phrase) => [phrase]),
      ...dateWays(term),
    ],
    surfaces: [{ runs: term.runs, anchor: shortWord ? 'start' : 'free' }, ...others.map((runs): Surface => ({ runs, anchor: 'free' }))],
    date: term.date,
  }
}

/** The dates among terms. */
export const datesOf = (terms: readonly ExpandedTerm[]): WrittenDate[] => terms.flatMap(({ date }) => date ?? [])

/** A term as it is, with no other spelling but of its date. */
export const exactTerm = (term: Term): Phrased => ({ ways: [[phraseOf(term.runs, term.quoted)], ...dateWays(term)] })

/** Whether a term is a date and no more, in kanji: wherever it stands in a text it is read as that date, and as the row of its tokens, 年 and 月, it would be costly to find. */
const isReadAsDate = ({ text, date }: Term): boolean => date?.from === 0 && date.to === text.length && /[年月日度分]$/u.test(text)

/** Whether a term ends in a whole date with its year: that is not the beginning of anything. */
const isWholeDate = ({ text, date }: Term): boolean =>
  typeof date?.year === 'number' && date.day !== null && date.to === text.length && /\d\d$/.test(text)

/** The ways to find a term by its date, whatever its form: the date, and beside it what else the term says. */
const dateWays = ({ text, date }: Term): Phrase[][] => {
  if (date === undefined) return []
  const beside = [text.slice(0, date.from), text.slice(date.to)].map(splitRuns).filter((runs) => runs.length > 0)
  // One character (11月23日に) says little and stands in too many texts.
  if (beside.some((runs) => textLength(runs) < 2)) return []
  return tokensForDate(date).map((token) => [{ tokens: [token], prefix: false }, ...beside.map((runs) => phraseOf(runs))])
}

const textLength = (runs: readonly Run[]): number => runs.reduce((length, { text }) => length + [...text].length, 0)

/** A term with the words added that it may be misspelled from. Undefined when no word resembles it. */
export const mendTerm = (term: Term, expanded: ExpandedTerm, vocabulary: Vocabulary): ExpandedTerm | undefined => {
  if (term.quoted) return undefined
  const mended = term.runs.flatMap((run) =>
    misspellable(run).flatMap((word) => vocabulary.near(word).map((near) => splitRuns(replaceIn(term, run, word, near)))),
  )
  if (mended.length === 0) return undefined
  return {
    ...expanded,
    ways: [...expanded.ways, ...mended.map((runs) => [phraseOf(runs, true)])],
    surfaces: [...expanded.surfaces, ...mended.map((runs): Surface => ({ runs, anchor: 'word' }))],
  }
}

const misspellable = (run: Run): string[] => (run.sort === 'latin' ? [run.text] : katakanaRuns(run.text))

const replaceIn = (term: Term, run: Run, word: string, by: string): string => {
  const at = run.from + run.text.indexOf(word)
  return `${term.text.slice(0, at)}${by}${term.text.slice(at + word.length)}`
}

const kanaVariants = (term: Term, vocabulary: Vocabulary): string[] =>
  term.runs.flatMap((run) => {
    if (run.sort === 'latin') return []
    const isHiragana = /^[ぁ-ゖー]{4,}$/u.test(run.text)
    const words = isHiragana ? [run.text] : katakanaRuns(run.text)
    return words.flatMap((word) => {
      const katakana = toKatakana(word)
      const key = katakanaKey(katakana)
      const spellings = key === undefined ? [] : vocabulary.spelledLike(key)
      if (!isHiragana && katakana.length >= 4) spellings.push(toHiragana(word))
      return spellings.filter((spelling) => spelling !== word).map((spelling) => replaceIn(term, run, word, spelling))
    })
  })

/** Words in which what was typed stands, but not at the beginning: those the prefix search does not find. */
const holders = (first: Run | undefined, rest: readonly Run[], vocabulary: Vocabulary): Phrase[] => {
  if (first?.sort !== 'latin') return []
  const asRun = (text: string): Run => ({ text, sort: 'latin', from: 0 })
  if (rest.length === 0) {
    // Two digits stand in too many numbers to mean anything.
    if (isNumber.test(first.text) && first.text.length < 3) return []
    const words = vocabulary.containing(first.text).filter((word) => !word.startsWith(first.text))
    return words.map((word) => phraseOf([asRun(word)], true))
  }
  // 4月 does not mean 14月, and one letter stands at the end of too many words.
  if (first.text.length < 2 || isNumber.test(first.text)) return []
  const words = vocabulary.endingWith(first.text).filter((word) => word !== first.text)
  return words.slice(0, mostEndings).map((word) => phraseOf([asRun(word), ...rest]))
}

const isNumber = /^\p{N}+$/u
const mostEndings = 50
