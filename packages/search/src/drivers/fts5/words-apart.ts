import type { Term } from '../../text/parse-query.ts'
import type { Surface } from '../../text/pattern.ts'
import { type Run, splitRuns } from '../../text/runs.ts'
import { phraseOf } from '../../text/tokens.ts'
import type { ExpandedTerm } from './expand-term.ts'

/** A longer term, whose last way is its words. */
export interface Apart extends ExpandedTerm {
  /** Those of its words that are one character each, which that way does not ask for where there are others: they are looked for in what is found. */
  readonly alone: readonly string[]
}

/**
 * A longer term that may also be held as its words, wherever they stand: 源泉徴収票を再発行する by a text with 再発行 and 源泉徴収票. Kana between
 * words (を, する) are no words. Undefined for a term that is short, in quotes, of one word, or holds a date.
 */
export const wordsApart = (term: Term, expanded: ExpandedTerm, segmenter: Intl.Segmenter): Apart | undefined => {
  if (term.quoted || term.date !== undefined || term.text.length < longTerm) return undefined
  const words = contentWords(term.text, segmenter).map(splitRuns)
  if (words.length < 2) return undefined
  const longer = words.filter((runs) => !isCharacter(runs))
  const asked = longer.length > 0 ? longer : words
  return {
    ...expanded,
    ways: [...expanded.ways, asked.map((runs) => phraseOf(runs, true))],
    alone: words.filter((runs) => !asked.includes(runs)).flatMap((runs) => runs.map(({ text }) => text)),
    surfaces: [...expanded.surfaces, ...words.map((runs): Surface => ({ runs, anchor: isLatin(runs) ? 'word' : 'free' }))],
  }
}

const isCharacter = ([first, ...rest]: readonly Run[]): boolean =>
  rest.length === 0 && first?.sort === 'cjk' && [...first.text].length === 1

const isLatin = (runs: readonly Run[]): boolean => runs.every(({ sort }) => sort === 'latin')

/** The words of a folded text but those of hiragana alone. A character that is a word by itself stays with the word it touches. */
const contentWords = (text: string, segmenter: Intl.Segmenter): string[] => {
  const words: { text: string; to: number }[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike !== true || /^[ぁ-ゖー]+$/u.test(segment)) continue
    const before = words.at(-1)
    const touches = before?.to === index && ([...segment].length === 1 || [...before.text].length === 1)
    if (before !== undefined && touches) words[words.length - 1] = { text: before.text + segment, to: index + segment.length }
    else words.push({ text: segment, to: index + segment.length })
  }
  return [...new Set(words.map((word) => word.text))]
}

const longTerm = 6
