import { variantTable } from './kanji-variants.ts'

/** One stretch whose folded form is not the same text. Offsets count UTF-16 units. */
export interface FoldEdit {
  readonly from: number
  readonly length: number
  readonly foldedFrom: number
  readonly foldedLength: number
}

/** Text made comparable, with all that is needed to point back into the original. */
export interface Folded {
  readonly text: string
  readonly edits: readonly FoldEdit[]
}

/** Raise it when anything here, in the tokens or in the tables changes: indexes of another version are built anew. */
export const foldVersion = 2

/**
 * Makes text comparable: compatibility forms and half width (NFKC), lower case, old and variant kanji, radicals that stand for
 * kanji in PDFs, dashes; drops variation selectors and zero-width characters. Works on one character with its marks at a
 * time, so that `foldWithEdits` can point back.
 */
export const fold = (text: string): string => text.replace(cluster, foldCluster)

/** The same folded text, with the places where it differs from the original. */
export const foldWithEdits = (text: string): Folded => {
  const edits: FoldEdit[] = []
  let grown = 0
  const folded = text.replace(cluster, (match, from: number) => {
    const result = foldCluster(match)
    if (result !== match) {
      edits.push({ from, length: match.length, foldedFrom: from + grown, foldedLength: result.length })
      grown += result.length - match.length
    }
    return result
  })
  return { text: folded, edits }
}

// Marks that belong to the character before: accents, voiced marks (also half width), Hangul vowels and finals, selectors.
const marks = String.raw`[\p{M}\uFF9E\uFF9F\u1160-\u11FF\u200B-\u200F\u2060-\u2064\uFEFF\u00AD]`
// Characters that fold to themselves unless a mark follows: nearly all of a page, and worth skipping fast. Variants are found apart.
const plain = String.raw`[\n\t -@\[-~ぁ-ゖァ-ヺー、。「」・々]`
const han = String.raw`[一-鿿]`
const variants = `[${[...variantTable.keys()].join('')}]`
const cluster = new RegExp(`(?:${plain}|${han})${marks}+|[^[${plain}${han}]--${variants}]${marks}*`, 'gv')

const invisible = /[\u200B-\u200F\u2060-\u2064\uFEFF\u00AD]|\p{Variation_Selector}/gu

const foldCluster = (match: string): string => {
  const normal = match.replace(invisible, '').normalize('NFKC').toLowerCase()
  let result = ''
  for (const character of normal) result += variantTable.get(character) ?? character
  return result
}
