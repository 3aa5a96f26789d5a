import { type Effort, newEffort } from '@tsuzuri/document'
import { diffHunks } from './diff-hunks.ts'

export interface Word {
  readonly text: string
  readonly op: 'same' | 'added' | 'removed'
}

/**
 * The difference of two texts word by word, what was taken away before what came in its place. Japanese, which has no
 * spaces, is split into words too.
 */
export const diffWords = (before: string, after: string, effort: Effort = newEffort()): readonly Word[] =>
  diffHunks(wordsOf(before), wordsOf(after), effort).flatMap(({ removed, added, kept }) => {
    const words: readonly Word[] = [
      { text: removed.join(''), op: 'removed' },
      { text: added.join(''), op: 'added' },
      { text: kept.join(''), op: 'same' },
    ]
    return words.filter(({ text }) => text !== '')
  })

const wordsOf = (text: string): readonly string[] =>
  [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
