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
export const foldVersion = 8

/**
 * Makes text comparable: compatibility forms and half width (NFKC), lower case, old and variant kanji, radicals that stand for
 * kanji in PDFs, dashes; drops variation selectors, zero-width characters and the commas within numbers (1,234,567). Works on one character with its marks at a
 * time, so that `foldWithEdits` can point back.
 */
export const fold = (text: string): string => foldEach(text, () => {})

/** The same folded text, with the places where it differs from the original. */
export const foldWithEdits = (text: string): Folded => {
  const edits: FoldEdit[] = []
  let grown = 0
  const folded = foldEach(text, (from, match, result) => {
    if (result === match) return
    edits.push({ from, length: match.length, foldedFrom: from + grown, foldedLength: result.length })
    grown += result.length - match.length
  })
  return { text: folded, edits }
}

/** Folds a text, and tells of each character with its marks that may have changed. */
const foldEach = (text: string, told: (from: number, match: string, result: string) => void): string => {
  let folded = ''
  let done = 0
  for (let at = nextUnusual(text, 0); at < text.length; at = nextUnusual(text, done)) {
    withMarks.lastIndex = at
    const found = withMarks.exec(text)?.[0] ?? ''
    // Marks belong to the character before them, if that is not folded yet.
    const from = at > done && startsWithMark.test(found) ? at - 1 : at
    const match = text.slice(from, at + found.length)
    const result = separatesThousands(text, from) ? '' : foldCharacter(match)
    told(from, match, result)
    folded += text.slice(done, from) + result
    done = from + match.length
  }
  return folded + text.slice(done)
}

/** The first place from here on of a character that may change. A pattern would take ten times as long to skip the others. */
const nextUnusual = (text: string, from: number): number => {
  let at = from
  while (at < text.length && plain[text.charCodeAt(at)] === 1) at += 1
  return at
}

// Characters that fold to themselves unless a mark follows: nearly all of a page.
const plain = new Uint8Array(0x1_00_00)
for (const range of ['\t\n', ' +', '-@', '[~', 'ぁゖ', 'ァヺ', 'ーー', '、。', '「」', '・・', '々々', '一鿿'])
  plain.fill(1, range.charCodeAt(0), range.charCodeAt(1) + 1)
for (const variant of variantTable.keys()) plain[variant.charCodeAt(0)] = 0
// Marks that belong to the character before: accents, voiced marks (also half width), Hangul vowels and finals, selectors.
const marks = String.raw`[\p{M}\uFF9E\uFF9F\u1160-\u11FF\u200B-\u200F\u2060-\u2064\uFEFF\u00AD]`
const withMarks = new RegExp(`.${marks}*`, 'svy')
const startsWithMark = new RegExp(`^${marks}`, 'v')

const separatesThousands = (text: string, at: number): boolean => {
  thousands.lastIndex = at
  return thousands.test(text)
}

const digit = '[0-9０-９]'
const thousands = new RegExp(`(?<=(?<![0-9０-９,，])${digit}{1,3}(?:[,，]${digit}{3})*)[,，](?=${digit}{3}(?!${digit}))`, 'y')

const invisible = /[\u200B-\u200F\u2060-\u2064\uFEFF\u00AD]|\p{Variation_Selector}/gu

const foldCharacter = (match: string): string => {
  const normal = match.replace(invisible, '').normalize('NFKC').toLowerCase()
  let result = ''
  for (const character of normal) result += variantTable.get(character) ?? character
  return result
}
