import { diffSequence } from '@tsuzuri/document'

export interface Word {
  readonly text: string
  readonly op: 'same' | 'added' | 'removed'
}

/**
 * The difference of two texts word by word, what was taken away before what came in its place. Japanese, which has no
 * spaces, is split into words too.
 */
export const diffWords = (before: string, after: string): readonly Word[] => {
  const old = wordsOf(before)
  const fresh = wordsOf(after)
  const words: Word[] = []
  let removed = ''
  let added = ''
  let oldAt = 0
  let freshAt = 0
  const endGap = (): void => {
    if (removed !== '') words.push({ text: removed, op: 'removed' })
    if (added !== '') words.push({ text: added, op: 'added' })
    removed = ''
    added = ''
  }
  for (const { kind, count } of diffSequence(old, fresh)) {
    if (kind === 'keep') {
      endGap()
      words.push({ text: old.slice(oldAt, oldAt + count).join(''), op: 'same' })
    }
    if (kind === 'remove') removed += old.slice(oldAt, oldAt + count).join('')
    if (kind === 'add') added += fresh.slice(freshAt, freshAt + count).join('')
    if (kind !== 'add') oldAt += count
    if (kind !== 'remove') freshAt += count
  }
  endGap()
  return words
}

const wordsOf = (text: string): readonly string[] =>
  [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
