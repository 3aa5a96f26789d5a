import type { ParsedQuery } from '../../text/parse-query.ts'
import type { Phrase } from '../../text/tokens.ts'

/** What any of its phrases finds. */
export interface Phrased {
  readonly phrases: readonly Phrase[]
}

/** The FTS5 expression for: all of these terms, each in any of its phrases, and none of those phrases. Tokens hold letters and digits only. */
export const matchExpression = (terms: readonly Phrased[], unwanted: readonly Phrase[]): string => without(allOf(terms), unwanted)

/** The same, with all terms in the title. What is unwanted counts wherever it stands. */
export const titleExpression = (terms: readonly Phrased[], unwanted: readonly Phrase[]): string =>
  without(`title : (${allOf(terms)})`, unwanted)

/** All of these gates, each by all the tokens of any of its rows, wherever they stand. */
export const gateExpression = (gates: readonly (readonly (readonly string[])[])[]): string =>
  gates.map((rows) => `(${rows.map((tokens) => `(${tokens.map((token) => `"${token}"`).join(' AND ')})`).join(' OR ')})`).join(' AND ')

/** Whether nothing but single Japanese characters is asked for, which have an index of their own. */
export const isOfCharacters = ({ wanted, unwanted }: ParsedQuery): boolean =>
  unwanted.length === 0 && wanted.every(({ runs }) => runs.length === 1 && runs[0]?.sort === 'cjk' && [...runs[0].text].length === 1)

/** Any of these phrases. */
export const anyOf = (phrases: readonly Phrase[]): string => `(${[...new Set(phrases.map(phraseExpression))].join(' OR ')})`

/** An expression less what holds any of these phrases. */
export const without = (expression: string, unwanted: readonly Phrase[]): string =>
  unwanted.length === 0 ? expression : `(${expression}) NOT ${anyOf(unwanted)}`

const allOf = (terms: readonly Phrased[]): string => terms.map((term) => anyOf(term.phrases)).join(' AND ')

const phraseExpression = ({ tokens, prefix }: Phrase): string => `"${tokens.join(' ')}"${prefix ? ' *' : ''}`
