import type { Turn } from '@tsuzuri/client'

export const turns = ['mine', 'nobody', 'firm', 'client', 'all'] as const satisfies readonly Turn[]

/** What the desk lists, as its address says. */
export interface DeskFilter {
  readonly ball: Turn
  readonly portal: string | undefined
  readonly collection: string | undefined
  readonly late: boolean
  readonly cursor: string | undefined
}

/** Unless told, one's own: what waits for whoever opens the desk. */
export const deskFilter = (query: URLSearchParams): DeskFilter => ({
  ball: turns.find((turn) => turn === query.get('ball')) ?? 'mine',
  portal: query.get('portal') || undefined,
  collection: query.get('collection') || undefined,
  late: query.get('late') === 'true',
  cursor: query.get('cursor') || undefined,
})

/** The address that lists it. */
export const deskAddress = ({ ball, portal, collection, late, cursor }: Partial<DeskFilter>): string =>
  `/desk?${new URLSearchParams({
    ...(ball === undefined ? {} : { ball }),
    ...(portal === undefined ? {} : { portal }),
    ...(collection === undefined ? {} : { collection }),
    ...(late ? { late: 'true' } : {}),
    ...(cursor === undefined ? {} : { cursor }),
  })}`
