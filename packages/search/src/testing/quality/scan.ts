import type { SearchDocument } from '../../search-index.ts'
import { fold } from '../../text/fold.ts'
import { katakanaKey, toKatakana } from '../../text/kana.ts'
import { officeVariants } from '../../text/office-words.ts'
import { okuriganaVariants } from '../../text/okurigana.ts'
import { partsOf } from './recall-classes.ts'

/** A document as a scan compares it. */
export interface FoldedText {
  readonly ref: string
  readonly title: string
  readonly body: string
}

export const foldedTexts = (documents: readonly SearchDocument[]): FoldedText[] =>
  documents.map(({ ref, title, body }) => ({ ref, title: fold(title), body: fold(body) }))

/** What holds every part of a query as it stands, by looking through every text. */
export const scan = (texts: readonly FoldedText[], query: string): string[] =>
  texts.filter((text) => partsOf(query).every((part) => holds(text, part))).map(({ ref }) => ref)

/**
 * Whether a text holds a query in another spelling, which is meant to be found: kana of the other kind, ー or none, other okurigana, the office's other word for the same,
 * symbols between, or the words of a longer one apart from each other. Nothing of this is meant of what is in quotes but symbols between.
 */
export const isVariant = (text: FoldedText, query: string): boolean =>
  partsOf(query).every((part) => {
    if (holds(text, part)) return true
    const bare = { title: withoutSymbols(text.title), body: withoutSymbols(text.body) }
    if (query.startsWith('"')) return holds(bare, part)
    const spellings = [part, ...officeVariants(part), ...okuriganaVariants(part)].map(alike)
    const same = { title: alike(bare.title), body: alike(bare.body) }
    return spellings.some((spelling) => holds(same, spelling)) || (part.length >= 6 && wordsOf(part).every((word) => holds(text, word)))
  })

const holds = ({ title, body }: Omit<FoldedText, 'ref'>, part: string): boolean => title.includes(part) || body.includes(part)

const withoutSymbols = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '')

const alike = (text: string): string => katakanaKey(toKatakana(text)) ?? toKatakana(text)

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
const wordsOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment).filter((word) => !/^[ぁ-ゖー]+$/u.test(word))
