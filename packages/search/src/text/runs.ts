/** A stretch of searchable characters of one sort. Latin stands for every script that is written in words, and for digits. */
export interface Run {
  readonly text: string
  readonly sort: 'cjk' | 'latin'
  /** Where it begins in the folded text. */
  readonly from: number
}

/** Cuts folded text into runs; punctuation, spaces and symbols lie between them and are not searchable. */
export const splitRuns = (folded: string): Run[] =>
  Array.from(folded.matchAll(run), (match) => ({ text: match[0], sort: match[1] === undefined ? 'latin' : 'cjk', from: match.index }))

/** The stretches of katakana, for the vocabulary. */
export const katakanaRuns = (cjk: string): string[] => cjk.match(katakana) ?? []

/** The different Japanese characters of a text, which are searched alone by an index of their own. */
export const japaneseCharacters = (runs: readonly Run[]): Set<string> => {
  const characters = new Set<string>()
  for (const { sort, text } of runs) if (sort === 'cjk') for (const character of text) characters.add(character)
  return characters
}

/** Source of a character class: what may stand between two runs. */
export const betweenRuns = String.raw`[^\p{L}\p{N}\p{M}]`

// With `u` instead of `v` there is no subtraction, and \p{L} would swallow the Japanese after a Latin letter.
const run =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇]+)|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇]]+/gv
const katakana = /[ァ-ヺー]{2,}/gu
