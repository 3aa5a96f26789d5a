import { katakanaKey, toHiragana, toKatakana } from '../../text/kana.ts'
import { okuriganaVariants } from '../../text/okurigana.ts'
import type { Term } from '../../text/parse-query.ts'
import type { Surface } from '../../text/pattern.ts'
import { katakanaRuns, type Run, splitRuns } from '../../text/runs.ts'
import { type Phrase, phraseOf } from '../../text/tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** All that counts as one term of a query: any of the phrases finds it, any of the surfaces is marked. The first surface is what was typed. */
export interface ExpandedTerm {
  readonly phrases: readonly Phrase[]
  readonly surfaces: readonly Surface[]
}

/** A term with its other spellings: loan words, kana, okurigana, and the words that hold what was typed. */
export const expandTerm = (term: Term, vocabulary: Vocabulary): ExpandedTerm => {
  if (term.quoted) return { phrases: [phraseOf(term.runs, true)], surfaces: [{ runs: term.runs, anchor: 'word' }] }
  const others = [...okuriganaVariants(term.text), ...kanaVariants(term, vocabulary)].map(splitRuns)
  const [first, ...rest] = term.runs
  const shortWord = first?.sort === 'latin' && rest.length === 0 && [...first.text].length === 1
  return {
    phrases: [...[term.runs, ...others].map((runs) => phraseOf(runs)), ...holders(first, rest, vocabulary)],
    surfaces: [{ runs: term.runs, anchor: shortWord ? 'start' : 'free' }, ...others.map((runs): Surface => ({ runs, anchor: 'free' }))],
  }
}

/** A term with the words added that it may be misspelled from. Undefined when no word resembles it. */
export const mendTerm = (term: Term, expanded: ExpandedTerm, vocabulary: Vocabulary): ExpandedTerm | undefined => {
  if (term.quoted) return undefined
  const mended = term.runs.flatMap((run) =>
    misspellable(run).flatMap((word) => vocabulary.near(word).map((near) => splitRuns(replaceIn(term, run, word, near)))),
  )
  if (mended.length === 0) return undefined
  return {
    phrases: [...expanded.phrases, ...mended.map((runs) => phraseOf(runs, true))],
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
