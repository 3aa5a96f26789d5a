import type { Term } from '../../text/parse-query.ts'
import type { Surface } from '../../text/pattern.ts'
import { splitRuns } from '../../text/runs.ts'
import { pairs, type Phrase, phraseOf } from '../../text/tokens.ts'
import { type Counts, mostCounted } from './counts.ts'
import { anyOf } from './match-expression.ts'
import type { Scope } from './scope.ts'

/** A query taken apart: documents that hold a good part of it are found, not only those that hold all. */
export interface RelaxedQuery {
  readonly expression: string
  /** What parts of the query a document holds, by weight: 0 to 1. */
  coverage(folded: string): number
  readonly surfaces: readonly Surface[]
}

interface Part {
  readonly token: string
  readonly documents: number
}

/** Takes a query apart into pairs and words. Undefined when no document holds any of them. */
export const relax = (terms: readonly Term[], words: Intl.Segmenter, counts: Counts, scope: Scope): RelaxedQuery | undefined => {
  const runs = terms.flatMap((term) => term.runs)
  const tokens = [...new Set(runs.flatMap((run) => (run.sort === 'cjk' ? pairs(run.text) : [run.text])))].slice(0, mostTokens)
  const counted = counts.documentsWith(tokens, scope)
  const parts = tokens
    .map((token, at): Part => ({ token, documents: counted[at] ?? 0 }))
    .sort((left, right) => left.documents - right.documents)
  const held = parts.filter((part) => part.documents > 0)
  // Nothing comes close by what very many hold.
  if ((held[0]?.documents ?? mostCounted) === mostCounted) return undefined
  const rare = gateOf(held)
  // What a tenth of all documents hold says next to nothing and costs most.
  const most = Math.min(counts.documents(scope) / 10, mostCounted - 1)
  const telling = [...rare, ...held.slice(rare.length, mostScored).filter((part) => part.documents <= most)].map((part) => part.token)
  const wordRuns = runs
    .flatMap((run) => (run.sort === 'cjk' ? Array.from(words.segment(run.text), ({ segment }) => segment) : [run.text]))
    .filter((word) => [...word].length > 1)
    .map(splitRuns)
  const asPhrase = (token: string): Phrase => ({ tokens: [token], prefix: false })
  const wordPhrases = wordRuns
    .map((word) => phraseOf(word, true))
    .filter((phrase) => phrase.tokens.length > 1 && phrase.tokens.some((token) => telling.includes(token)))
  const gate = anyOf(rare.map((part) => asPhrase(part.token)))
  const any = anyOf([...wordPhrases, ...telling.map(asPhrase)])
  const weigh = (documents: number): number => 1 / Math.log2(documents + 4)
  const all = parts.reduce((sum, part) => sum + weigh(part.documents), 0)
  return {
    expression: `${gate} AND ${any}`,
    coverage: (folded) => parts.reduce((sum, part) => sum + (folded.includes(part.token) ? weigh(part.documents) : 0), 0) / all,
    surfaces: (wordRuns.length > 0 ? wordRuns : tokens.map(splitRuns)).map((word): Surface => ({ runs: word, anchor: 'word' })),
  }
}

/** The rarest parts, of which a document must hold one: as many as keep the documents to score few. */
const gateOf = (held: readonly Part[]): Part[] => {
  const gate: Part[] = []
  let documents = 0
  for (const part of held.slice(0, rarest)) {
    documents += part.documents
    // What very many hold is no gate beside another.
    if (gate.length > 0 && part.documents === mostCounted) break
    if (gate.length >= 2 && documents > mostDocuments) break
    gate.push(part)
  }
  return gate
}

const mostDocuments = 1500
const mostTokens = 60
const mostScored = 20
const rarest = 5
