import type { Phrase } from '../../text/tokens.ts'

/** The FTS5 expression for: all of these, each in any of its phrases, and none of those. Tokens hold letters and digits only. */
export const matchExpression = (wanted: readonly (readonly Phrase[])[], unwanted: readonly Phrase[]): string =>
  without(wanted.map(anyOf).join(' AND '), unwanted)

/** Any of these phrases. */
export const anyOf = (phrases: readonly Phrase[]): string => `(${[...new Set(phrases.map(phraseExpression))].join(' OR ')})`

/** An expression less what holds any of these phrases. */
export const without = (expression: string, unwanted: readonly Phrase[]): string => (unwanted.length === 0 ? expression : `(${expression}) NOT ${anyOf(unwanted)}`)

const phraseExpression = ({ tokens, prefix }: Phrase): string => `"${tokens.join(' ')}"${prefix ? ' *' : ''}`
