/** What an address of the search page asks for, word for word. */
export interface SearchChoice {
  readonly q: string
  readonly kind?: string | undefined
  readonly state?: string | undefined
  readonly author?: string | undefined
  /** Of the page over all portals: a slug. */
  readonly portal?: string | undefined
  readonly period?: string | undefined
}

/** What a search page's address chooses. */
export const searchChoice = ({ searchParams }: URL): SearchChoice => {
  const asked = (name: string): string | undefined => searchParams.get(name) || undefined
  return {
    q: (searchParams.get('q') ?? '').trim(),
    kind: asked('kind'),
    state: asked('state'),
    author: asked('author'),
    portal: asked('portal'),
    period: asked('period'),
  }
}

/** Whether an address asks for anything: words, or what is chosen alone, such as all open requests. */
export const isAsking = (choice: SearchChoice): boolean => [choice.q, choice.kind, choice.state, choice.author, choice.period].some(Boolean)
