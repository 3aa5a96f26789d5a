import type { SearchPart } from './search-parts.ts'

/** What somebody said, and where that stands: what to add to the thing's path. */
export interface SaidText {
  readonly body: string
  readonly actorName: string
  readonly at: string
}

export const saidPart = ({ body, actorName, at }: SaidText): SearchPart => ({ text: body, place: { kind: 'comment', name: actorName, at } })
