import type { Database } from 'better-sqlite3'
import { indexedText, type Phrase, textTokens } from '../../text/tokens.ts'
import type { Asked } from './asked.ts'
import type { Counts } from './counts.ts'
import { gateExpression, type Phrased } from './match-expression.ts'
import type { Scope } from './scope.ts'
import type { Select } from './select.ts'

/** All documents that hold every term, in order, when so few may that their texts are looked at; else undefined. */
export type FindFew = (terms: readonly Phrased[], asked: Asked) => readonly number[] | undefined

/**
 * Makes that function. A long phrase is costly to look up token by token, and the beginning of a word (`2` of 2026) more so. The two rarest
 * tokens are mostly enough to leave next to nothing, and the texts of that tell.
 */
export const createFindFew = (db: Database, select: Select, counts: Counts): FindFew => {
  const textsOf = db
    .prepare<[number], string[]>('SELECT coalesce(folded_title, title), coalesce(folded_body, body), reading FROM search_doc WHERE id = ?')
    .raw()
  const holds = (id: number, terms: readonly Phrased[], unwanted: readonly Phrased[]): boolean => {
    const texts = (textsOf.get(id) ?? []).map((text) => textTokens(indexedText(text)))
    const stands = (phrase: Phrase): boolean => texts.some((tokens) => standsIn(tokens, phrase))
    const isMet = ({ ways }: Phrased): boolean => ways.some((phrases) => phrases.every(stands))
    return terms.every(isMet) && !unwanted.some(isMet)
  }
  const rarestOf = (phrases: readonly Phrase[], scope: Scope): readonly string[] => {
    // A character alone stands where a run begins or ends, in too many documents.
    const whole = [...new Set(phrases.flatMap(({ tokens, prefix }) => (prefix ? tokens.slice(0, -1) : tokens)))].filter(
      (token) => token.length > 1,
    )
    const counted = counts.documentsWith(whole, scope)
    return whole
      .map((token, at) => ({ token, documents: counted[at] ?? 0 }))
      .sort((left, right) => left.documents - right.documents)
      .slice(0, mostTokens)
      .map(({ token }) => token)
  }
  return (terms, asked) => {
    // A term that may be the beginning of a word alone cannot be narrowed.
    const gates = terms
      .map(({ ways }) => ways.map((phrases) => rarestOf(phrases, asked.scope)))
      .filter((gate) => gate.every((tokens) => tokens.length > 0))
    const read = gates.length > 0 ? select.few(gateExpression(gates), asked.scope, mostRead) : undefined
    return read?.map(({ id }) => id).filter((id) => holds(id, terms, asked.unwanted))
  }
}

const standsIn = (tokens: readonly string[], phrase: Phrase): boolean => {
  const last = phrase.tokens.length - 1
  const fits = (token: string | undefined, at: number): boolean =>
    token !== undefined && (at === last && phrase.prefix ? token.startsWith(phrase.tokens[at] ?? '') : token === phrase.tokens[at])
  return tokens.some((token, from) => fits(token, 0) && phrase.tokens.every((_, at) => fits(tokens[from + at], at)))
}

const mostTokens = 2
/** Of so many documents the texts are looked at. */
const mostRead = 8
