/** Something one opened or searched for. */
export interface Recent {
  readonly title: string
  readonly href: string
}

/** What a person searched for and opened last in this browser, the latest first. Kept until they sign out. */
export interface RecentThings {
  readonly searches: readonly Recent[]
  readonly pages: readonly Recent[]
}

const mostKept = 8
const keyOf = (personId: string): string => `tsuzuri-recent ${personId}`

export const readRecent = (personId: string): RecentThings => {
  try {
    const { searches, pages } = JSON.parse(localStorage.getItem(keyOf(personId)) ?? '{}') as Partial<Record<string, unknown>>
    return { searches: thingsOf(searches), pages: thingsOf(pages) }
  } catch {
    // A browser that keeps nothing, or something that is not ours: nothing is recent.
    return { searches: [], pages: [] }
  }
}

/** Puts it in front of what is kept. */
export const keepRecent = (personId: string, kind: keyof RecentThings, thing: Recent): void => {
  const kept = readRecent(personId)
  const others = kept[kind].filter(({ href }) => href !== thing.href)
  try {
    localStorage.setItem(keyOf(personId), JSON.stringify({ ...kept, [kind]: [thing, ...others].slice(0, mostKept) }))
  } catch {
    // A browser that keeps nothing, or is full, goes without.
  }
}

/** Leaves nothing of it in this browser. */
export const forgetRecent = (personId: string): void => {
  try {
    localStorage.removeItem(keyOf(personId))
  } catch {
    // Nothing was kept.
  }
}

/** Only addresses of this site are taken, whoever wrote what is kept. */
const thingsOf = (value: unknown): readonly Recent[] =>
  (Array.isArray(value) ? value : [])
    .filter(
      (thing: Partial<Recent> | null): thing is Recent =>
        typeof thing?.title === 'string' && typeof thing.href === 'string' && /^\/(?![/\\])/.test(thing.href),
    )
    .slice(0, mostKept)
