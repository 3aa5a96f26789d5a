import type { Term } from '../../text/parse-query.ts'
import { squeeze, type Surface } from '../../text/pattern.ts'
import { splitRuns } from '../../text/runs.ts'
import { pairs, type Phrase, phraseOf } from '../../text/tokens.ts'
import { anyOf } from './match-expression.ts'

/** A query taken apart: documents that hold a good part of it are found, not only those that hold all. */
export interface RelaxedQuery {
  readonly expression: string
  /** What parts of the query a document holds, by weight: 0 to 1. */
  coverage(folded: string): number
  readonly surfaces: readonly Surface[]
}

/** Takes a query apart into pairs and words. `documentsWith` tells how many documents hold a token. Undefined when none holds any. */
export const relax = (
  terms: readonly Term[],
  words: Intl.Segmenter,
  documentsWith: (token: string) => number,
): RelaxedQuery | undefined => {
  const runs = terms.flatMap((term) => term.runs)
  const tokens = [...new Set(runs.flatMap((run) => (run.sort === 'cjk' ? pairs(run.text, false) : [run.text])))].slice(0, mostTokens)
  const parts = tokens.map((token) => ({ token, documents: documentsWith(token) })).sort((left, right) => left.documents - right.documents)
  const held = parts.filter((part) => part.documents > 0)
  if (held.length === 0) return undefined
  const asPhrase = (token: string): Phrase => ({ tokens: [token], prefix: false })
  const wordRuns = runs
    .flatMap((run) => (run.sort === 'cjk' ? Array.from(words.segment(run.text), ({ segment }) => segment) : [run.text]))
    .filter((word) => [...word].length > 1)
    .map(splitRuns)
  const gate = anyOf(held.slice(0, rarest).map((part) => asPhrase(part.token)))
  const any = anyOf([...wordRuns.map((word) => phraseOf(word, true)), ...held.slice(0, mostScored).map((part) => asPhrase(part.token))])
  const weigh = (documents: number): number => 1 / Math.log2(documents + 4)
  const all = parts.reduce((sum, part) => sum + weigh(part.documents), 0)
  return {
    expression: `${gate} AND ${any}`,
    coverage: (folded) => {
      const text = squeeze(folded)
      return parts.reduce((sum, part) => sum + (text.includes(part.token) ? weigh(part.documents) : 0), 0) / all
    },
    surfaces: (wordRuns.length > 0 ? wordRuns : tokens.map(splitRuns)).map((word): Surface => ({ runs: word, anchor: 'word' })),
  }
}

const mostTokens = 60
const mostScored = 24
const rarest = 5
