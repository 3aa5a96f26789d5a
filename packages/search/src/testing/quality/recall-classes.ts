import type { SeededRandom } from '../seeded-random.ts'

type Cut = (wanted: RegExp) => string | undefined

const japanese = String.raw`[\p{Script=Han}ぁ-ゖァ-ヺー]`
const some = (length: string): RegExp => new RegExp(`${japanese}{${length}}`, 'u')

/** The classes of queries, each cut out of folded texts: `cut` answers the first such piece from somewhere in one of them. */
export const recallClasses: Readonly<Record<string, (cut: Cut) => string | undefined>> = {
  'one character': (cut) => cut(/[\p{Script=Han}ぁ-ゖァ-ヺ]/u),
  'two characters': (cut) => cut(some('2')),
  'three characters': (cut) => cut(some('3')),
  'kanji only': (cut) => cut(/\p{Script=Han}{2,4}/u),
  katakana: (cut) => cut(/(?<![ァ-ヺー])[ァ-ヺー]{3,12}(?![ァ-ヺー])/u),
  hiragana: (cut) => cut(/[ぁ-ゖ]{3,6}/u),
  long: (cut) => cut(some('8,14')),
  'mixed scripts': (cut) => cut(new RegExp(`(?<![a-z0-9])[a-z][a-z0-9]{1,9}${japanese}{1,4}`, 'u')),
  phrase: (cut) => inQuotes(cut(some('4,9'))),
  'two words': (cut) => both(cut(/\p{Script=Han}{2,3}/u), cut(/[\p{Script=Han}ァ-ヺー]{2,4}/u)),
}

const inQuotes = (text: string | undefined): string | undefined => text && `"${text}"`
const both = (one: string | undefined, other: string | undefined): string | undefined => (one && other ? `${one} ${other}` : undefined)

/** A query of a class. */
export const sampleOf = (name: string, texts: readonly string[], random: SeededRandom): string => {
  for (let tries = 0; tries < 10_000; tries += 1) {
    const text = texts[random.below(texts.length)] ?? ''
    // A piece may not begin within a word that the class takes whole, so what stands before is left for the pattern to see.
    const from = random.below(text.length)
    const query = recallClasses[name]?.((wanted) => new RegExp(wanted, 'gu').exec(text.slice(from > 20 ? from : 0))?.[0])
    if (query !== undefined) return query
  }
  throw new Error(`The texts hold nothing of the class ${name}.`)
}

/** The parts of a query that a text has to hold as they stand. */
export const partsOf = (query: string): string[] => (query.startsWith('"') ? [query.slice(1, -1)] : query.split(' '))
