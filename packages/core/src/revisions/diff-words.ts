import { diffSequence } from '@tsuzuri/document'

export interface Word {
  readonly text: string
  readonly op: 'same' | 'added' | 'removed'
}

/** The difference of two texts word by word; Japanese, which has no spaces, is split into words too. */
export const diffWords = (before: string, after: string): readonly Word[] => {
  const old = wordsOf(before)
  const fresh = wordsOf(after)
  const words: Word[] = []
  let oldAt = 0
  let freshAt = 0
  for (const { kind, count } of diffSequence(old, fresh)) {
    const text = (kind === 'add' ? fresh.slice(freshAt, freshAt + count) : old.slice(oldAt, oldAt + count)).join('')
    if (text !== '') words.push({ text, op: kind === 'keep' ? 'same' : kind === 'add' ? 'added' : 'removed' })
    if (kind !== 'add') oldAt += count
    if (kind !== 'remove') freshAt += count
  }
  return words
}

const wordsOf = (text: string): readonly string[] => [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
