/** What a list may be narrowed to and sorted by, as its address says it. */
export interface ListFilter {
  readonly state?: string
  readonly assignee?: string
  readonly q?: string
  readonly sort?: string
}

export const filterNames = ['state', 'assignee', 'q', 'sort'] as const

/** What the address of a list asks for; what is empty asks for nothing. */
export const listFilter = (query: URLSearchParams): ListFilter =>
  Object.fromEntries(filterNames.flatMap((name) => (query.get(name) ? [[name, query.get(name) ?? '']] : [])))
