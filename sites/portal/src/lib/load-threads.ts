import type { Client, ThreadView } from '@tsuzuri/client'
import { allPortions } from './all-portions.ts'

export interface LoadedThreads {
  /** As their passages stand in the text; then those of passages that are gone and of the page as a whole, the oldest first. */
  readonly open: readonly ThreadView[]
  /** The oldest first; null when they are not asked for. */
  readonly resolved: readonly ThreadView[] | null
}

/** What is said of a page. */
export const loadThreads = async (
  client: Client,
  portal: string,
  page: string,
  withResolved: boolean,
  version?: 'draft' | 'published',
): Promise<LoadedThreads> => {
  const all = async (state: 'open' | 'resolved') =>
    (await allPortions((cursor) => client.threads(portal, page, { state, cursor, version }))).flatMap(({ items }) => items)
  const [open, resolved] = await Promise.all([all('open'), withResolved ? all('resolved') : null])
  return { open: open.toSorted((one, other) => placeOf(one) - placeOf(other)), resolved }
}

const placeOf = ({ passage }: ThreadView): number => passage?.at?.from ?? Number.MAX_SAFE_INTEGER
