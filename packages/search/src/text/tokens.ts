import { dateTokens, findDates } from './dates.ts'
import { type Run, splitRuns } from './runs.ts'

/**
 * The tokens of a text to index. Words are tokens as they are. A run of Japanese is every pair of neighbours, then its last
 * character alone; after another run also its first character, so that `PDFを` is found as the row `pdf を`.
 */
export const indexTokens = (runs: readonly Run[]): string[] =>
  runs.flatMap((run, at) => (run.sort === 'latin' ? pieces(run.text) : [...heads(run, at), ...tails(pairs(run.text), run)]))

/** A text to index, folded, with its runs. */
export interface IndexedText {
  readonly folded: string
  readonly runs: readonly Run[]
}

export const indexedText = (folded: string): IndexedText => ({ folded, runs: splitRuns(folded) })

/** All that stands in the index for a text: its tokens, then those of its dates. */
export const textTokens = ({ folded, runs }: IndexedText): string[] => [
  ...indexTokens(runs),
  ...new Set(findDates(folded).flatMap(dateTokens)),
]

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
    const body = at > 0 ? [...heads(run, at), ...pairs(run.text)] : pairs(run.text)
    return at < runs.length - 1 || body.length === 0 ? tails(body, run) : body
  })
  const [first] = runs
  // A character alone is found at the head of any pair.
  const isSingle = runs.length === 1 && first?.sort === 'cjk' && pairs(first.text).length === 0
  return { tokens, prefix: isSingle || (runs.at(-1)?.sort === 'latin' && !whole) }
}

/** The pairs of neighbouring characters. */
export const pairs = (text: string): string[] => {
  const characters = [...text]
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
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

const heads = (run: Run, at: number): string[] => (at === 0 ? [] : [...run.text].slice(0, 1))

const tails = (tokens: readonly string[], run: Run): string[] => [...tokens, ...[...run.text].slice(-1)]
