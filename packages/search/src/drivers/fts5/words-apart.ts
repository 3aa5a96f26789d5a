import type { Term } from '../../text/parse-query.ts'
import type { Surface } from '../../text/pattern.ts'
import { type Run, splitRuns } from '../../text/runs.ts'
import { phraseOf } from '../../text/tokens.ts'
import type { ExpandedTerm } from './expand-term.ts'

/**
 * A longer term that may also be held as its words, wherever they stand: 源泉徴収票を再発行する by a text with 再発行 and 源泉徴収票. Kana between
 * words (を, する) are no words. Undefined for a term that is short, in quotes, of one word, or holds a date.
 */
export const wordsApart = (term: Term, expanded: ExpandedTerm, segmenter: Intl.Segmenter): ExpandedTerm | undefined => {
  if (term.quoted || term.date !== undefined || term.text.length < longTerm) return undefined
  const words = contentWords(term.text, segmenter).map(splitRuns)
  if (words.length < 2) return undefined
  return {
    ...expanded,
    ways: [...expanded.ways, words.map((runs) => phraseOf(runs, true))],
    surfaces: [...expanded.surfaces, ...words.map((runs): Surface => ({ runs, anchor: isLatin(runs) ? 'word' : 'free' }))],
  }
}

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
