import { dateTokens, findDates } from './dates.ts'
import { type Run, splitRuns } from './runs.ts'

/**
 * The tokens of a text to index. Words are tokens as they are. A run of Japanese is every pair of neighbours, then its last
 * character alone; after another run also its first character, so that `PDFを` is found as the row `pdf を`.
 */
export const indexTokens = (runs: readonly Run[]): string[] => {
  const tokens: string[] = []
  for (const [at, { sort, text }] of runs.entries()) {
    if (sort === 'latin') for (const piece of pieces(text)) tokens.push(piece)
    else {
      if (at > 0) tokens.push(firstOf(text))
      addPairs(text, tokens)
      tokens.push(lastOf(text))
    }
  }
  return tokens
}

/** A text to index, folded, with its runs. */
export interface IndexedText {
  readonly folded: string
  readonly runs: readonly Run[]
}

export const indexedText = (folded: string): IndexedText => ({ folded, runs: splitRuns(folded) })

/** All that stands in the index for a text: its tokens, then those of its dates. */
export const textTokens = ({ folded, runs }: IndexedText): string[] => {
  const tokens = indexTokens(runs)
  for (const token of new Set(findDates(folded).flatMap(dateTokens))) tokens.push(token)
  return tokens
}

/** A row of tokens that has to stand in the index just so. With `prefix` the last token may go on. */
export interface Phrase {
  readonly tokens: readonly string[]
  readonly prefix: boolean
}

/** The phrase that finds these runs. `whole`: the last word has to end where it ends here. */
export const phraseOf = (runs: readonly Run[], whole = false): Phrase => {
  const tokens = runs.flatMap((run, at) => {
    if (run.sort === 'latin') return pieces(run.text)
    // The first run may begin, and the last one end, in the midst of a run of the text.
    const body = at > 0 ? [firstOf(run.text), ...pairs(run.text)] : pairs(run.text)
    return at < runs.length - 1 || body.length === 0 ? [...body, lastOf(run.text)] : body
  })
  const [first] = runs
  // A character alone is found at the head of any pair.
  const isSingle = runs.length === 1 && first?.sort === 'cjk' && pairs(first.text).length === 0
  return { tokens, prefix: isSingle || (runs.at(-1)?.sort === 'latin' && !whole) }
}

/** The pairs of neighbouring characters. */
export const pairs = (text: string): string[] => {
  const found: string[] = []
  addPairs(text, found)
  return found
}

// Filling an index is mostly this: no list is made that is thrown away.
const addPairs = (text: string, to: string[]): void => {
  let before = ''
  for (const character of text) {
    if (before !== '') to.push(before + character)
    before = character
  }
}

/** A word as tokens: one, or pieces of the longest length when it is longer. Nobody types such, but it must not swell the index. */
export const pieces = (word: string): string[] => {
  if (word.length <= longest) return [word]
  const characters = [...word]
  return Array.from({ length: Math.ceil(characters.length / longest) }, (_, at) =>
    characters.slice(at * longest, (at + 1) * longest).join(''),
  )
}

const longest = 64

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0)

const lastOf = (text: string): string => {
  const last = text.charCodeAt(text.length - 1)
  return text.slice(last >= 0xdc_00 && last <= 0xdf_ff ? -2 : -1)
}
