import type { Database } from 'better-sqlite3'
import { splitRuns } from '../../text/runs.ts'
import { indexTokens, type Phrase } from '../../text/tokens.ts'
import type { Asked } from './asked.ts'
import { matchExpression, type Phrased } from './match-expression.ts'
import type { Match, Select } from './select.ts'

/** All documents that hold every term, when there are no more than `most`; else undefined. */
export type FindFew = (terms: readonly Phrased[], asked: Asked, most: number) => readonly Match[] | undefined

/**
 * Makes that function. The beginning of a word, when it is short (`2` of 2026), is costly to look up, as the lists of all words that begin so
 * have to be put together. So what holds all the rest is looked up first: mostly that is next to nothing, and its text tells.
 */
export const createFindFew = (db: Database, select: Select): FindFew => {
  const read = db.prepare<[number], { title: string; body: string }>(
    'SELECT coalesce(folded_title, title) AS title, coalesce(folded_body, body) AS body FROM search_doc WHERE id = ?',
  )
  const holds = (id: number, terms: readonly Phrased[], unwanted: readonly Phrase[]): boolean => {
    const { title = '', body = '' } = read.get(id) ?? {}
    const texts = [title, body].map((text) => indexTokens(splitRuns(text)))
    const stands = (phrase: Phrase): boolean => texts.some((tokens) => standsIn(tokens, phrase))
    return terms.every(({ phrases }) => phrases.some(stands)) && !unwanted.some(stands)
  }
  return (terms, asked, most) => {
    const rest = terms.flatMap(withoutBeginnings)
    const found = rest.length > 0 && isCostly(terms) ? select.few(matchExpression(rest, []), asked.scope, most) : undefined
    return found === undefined
      ? select.few(matchExpression(terms, asked.unwanted), asked.scope, most)
      : found.filter(({ id }) => holds(id, terms, asked.unwanted))
  }
}

const isCostly = (terms: readonly Phrased[]): boolean => terms.some(({ phrases }) => phrases.some(endsInBeginning))

const endsInBeginning = ({ tokens, prefix }: Phrase): boolean => prefix && (tokens.at(-1) ?? '').length <= shortBeginning

/** A term less the short beginnings of words; nothing when a spelling of it is no more than such. */
const withoutBeginnings = ({ phrases }: Phrased): Phrased[] => {
  const rest = phrases.map((phrase) => (endsInBeginning(phrase) ? { tokens: phrase.tokens.slice(0, -1), prefix: false } : phrase))
  return rest.some(({ tokens }) => tokens.length === 0) ? [] : [{ phrases: rest }]
}

const standsIn = (tokens: readonly string[], phrase: Phrase): boolean => {
  const last = phrase.tokens.length - 1
  const fits = (token: string | undefined, at: number): boolean =>
    token !== undefined && (at === last && phrase.prefix ? token.startsWith(phrase.tokens[at] ?? '') : token === phrase.tokens[at])
  return tokens.some((token, from) => fits(token, 0) && phrase.tokens.every((_, at) => fits(tokens[from + at], at)))
}

const shortBeginning = 2
