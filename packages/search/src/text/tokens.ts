import type { Run } from './runs.ts'

/** Longer words are cut into pieces of this many UTF-16 units; nobody types them, but they must not swell the index. */
const longest = 64

/** The tokens of a text to index: words as they are, and of Japanese every pair of neighbours and the last character alone. */
export const indexTokens = (runs: readonly Run[]): string[] => runs.flatMap((run) => (run.sort === 'cjk' ? pairs(run.text, true) : pieces(run.text)))

/** A row of tokens that has to stand in the index just so. With `prefix` the last token may go on. */
export interface Phrase {
  readonly tokens: readonly string[]
  readonly prefix: boolean
}

/** The phrase that finds these runs. `whole`: the last word has to end where it ends here. */
export const phraseOf = (runs: readonly Run[], whole = false): Phrase => {
  const last = runs.at(-1)
  const tokens = runs.flatMap((run) => (run.sort === 'cjk' ? pairs(run.text, run !== last) : pieces(run.text)))
  // A single last character is found at the head of any pair.
  const single = last?.sort === 'cjk' && isSingle(last.text)
  return { tokens, prefix: single || (last?.sort === 'latin' && !whole) }
}

/** The pairs of neighbours in Japanese text, and the last character alone when asked for or when there is no pair. */
export const pairs = (text: string, withTail: boolean): string[] => {
  const characters = [...text]
  const result = characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
  const tail = characters.at(-1)
  if (tail !== undefined && (withTail || result.length === 0)) result.push(tail)
  return result
}

/** A word as tokens. */
export const pieces = (word: string): string[] => {
  if (word.length <= longest) return [word]
  const characters = [...word]
  return Array.from({ length: Math.ceil(characters.length / longest) }, (_, at) => characters.slice(at * longest, (at + 1) * longest).join(''))
}

const isSingle = (text: string): boolean => [...text].length === 1
