import type { SearchDocument } from '../../search-index.ts'

/** Pages to be found by their titles. */
export interface KnownItems {
  /** Looked at as often as one likes. */
  readonly tuning: readonly SearchDocument[]
  /** Never looked at but by `bench/search-holdout.ts`, which writes down each look. */
  readonly holdout: readonly SearchDocument[]
}

/** Parts the pages with Japanese titles, always in the same way: three of five are for tuning. */
export const knownItems = (pages: readonly SearchDocument[]): KnownItems => {
  const japanese = pages.filter(({ title }) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(title))
  return {
    tuning: japanese.filter(({ ref }) => numberOf(ref) % 5 < 3),
    holdout: japanese.filter(({ ref }) => numberOf(ref) % 5 >= 3),
  }
}

/** The first half of a title, as it stands when it is half typed. */
export const halfOf = (title: string): string => {
  const characters = [...title]
  return characters.slice(0, Math.ceil(characters.length / 2)).join('')
}

/** The same corpus with the titles of these pages taken away: what they are about is left only in their texts. */
export const withoutTitles = (pages: readonly SearchDocument[], items: readonly SearchDocument[]): SearchDocument[] => {
  const refs = new Set(items.map(({ ref }) => ref))
  return pages.map((page) => (refs.has(page.ref) ? { ...page, title: '' } : page))
}

/** A number out of a text that is the same everywhere (FNV-1a). */
const numberOf = (text: string): number =>
  [...text].reduce((number, sign) => Math.imul(number ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0, 2_166_136_261)
