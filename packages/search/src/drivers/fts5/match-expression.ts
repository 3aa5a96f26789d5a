import type { ParsedQuery } from '../../text/parse-query.ts'
import type { Phrase } from '../../text/tokens.ts'
import { titleCharacter } from './title-character.ts'

/** What any of its ways finds: all the phrases of one. */
export interface Phrased {
  readonly ways: readonly (readonly Phrase[])[]
}

/** The FTS5 expression for: all of these terms, each in any of its ways, and none of those. Tokens hold letters and digits only. */
export const matchExpression = (terms: readonly Phrased[], unwanted: readonly Phrased[]): string => without(allOf(terms), unwanted)

/** The same, with all terms in the title or its reading. What is unwanted counts wherever it stands. */
export const titleExpression = (terms: readonly Phrased[], unwanted: readonly Phrased[]): string =>
  without(`{title reading} : (${allOf(terms)})`, unwanted)

/** For the table of characters: all of these in the title or its reading. */
export const titleCharacters = ({ wanted }: ParsedQuery): string =>
  wanted.map(({ runs }) => `"${titleCharacter(runs[0]?.text ?? '')}"`).join(' AND ')

/** For the table of characters: all of these. */
export const allCharacters = (characters: readonly string[]): string => characters.map((character) => `"${character}"`).join(' AND ')

/** All of these gates, each by all the tokens of any of its rows, wherever they stand. */
export const gateExpression = (gates: readonly (readonly (readonly string[])[])[]): string =>
  gates.map((rows) => `(${rows.map((tokens) => `(${tokens.map((token) => `"${token}"`).join(' AND ')})`).join(' OR ')})`).join(' AND ')

/** Whether nothing but single Japanese characters is asked for, which have an index of their own. */
export const isOfCharacters = ({ wanted, unwanted }: ParsedQuery): boolean =>
  unwanted.length === 0 && wanted.every(({ runs }) => runs.length === 1 && runs[0]?.sort === 'cjk' && [...runs[0].text].length === 1)

/** Any of these phrases. */
export const anyOf = (phrases: readonly Phrase[]): string => `(${[...new Set(phrases.map(phraseExpression))].join(' OR ')})`

/** An expression less what holds any of these terms. */
export const without = (expression: string, unwanted: readonly Phrased[]): string =>
  unwanted.length === 0 ? expression : `(${expression}) NOT (${anyTerm(unwanted)})`

/** Any of these terms. */
export const anyTerm = (terms: readonly Phrased[]): string => terms.map(anyWay).join(' OR ')

const allOf = (terms: readonly Phrased[]): string => terms.map(anyWay).join(' AND ')

const anyWay = ({ ways }: Phrased): string =>
  `(${[...new Set(ways.map((phrases) => phrases.map(phraseExpression).join(' AND ')))].map((way) => (way.includes(' AND ') ? `(${way})` : way)).join(' OR ')})`

const phraseExpression = ({ tokens, prefix }: Phrase): string => `"${tokens.join(' ')}"${prefix ? ' *' : ''}`
