import type { Pattern } from './mark.ts'
import { betweenRuns, type Run } from './runs.ts'

/** A spelling to be marked. `word`: only as a word of its own; `start`: only at a word's beginning; `free`: anywhere. */
export interface Surface {
  readonly runs: readonly Run[]
  readonly anchor: 'word' | 'start' | 'free'
}

/** The pattern that finds any of these spellings in folded text, longest first. */
export const patternOf = (surfaces: readonly Surface[]): Pattern => {
  const sources = new Set(surfaces.filter(({ runs }) => runs.length > 0).map(sourceOf))
  if (sources.size === 0) return undefined
  return new RegExp([...sources].sort((left, right) => right.length - left.length).join('|'), 'gv')
}

/** The searchable characters of a text, put together. */
export const squeeze = (folded: string): string => folded.replace(symbols, '')

const symbols = new RegExp(`${betweenRuns}+`, 'gu')
// Letters of words, as opposed to Japanese: at the edge of an anchored spelling none may follow or precede.
const wordLetter = String.raw`[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇]]`

// Runs hold letters, digits and marks only, so nothing in them has a meaning of its own in a pattern.
const sourceOf = ({ runs, anchor }: Surface): string => {
  const rest = runs
    .slice(1)
    .map((run) => `${betweenRuns}{0,16}${run.text}`)
    .join('')
  const [first] = runs
  // Behind the first run rather than before it, where it would have to be tried at each letter of the text.
  const before = anchor !== 'free' && first?.sort === 'latin' ? `(?<!${wordLetter}${first.text})` : ''
  const after = anchor === 'word' && runs.at(-1)?.sort === 'latin' ? `(?!${wordLetter})` : ''
  return `${first?.text ?? ''}${before}${rest}${after}`
}
