import type { PlaceLock, PlaceProperty } from '@tsuzuri/db'
import { findPlace, folderOf, locksTouching, propertiesAt, type Scope, type StandingPlace } from '@tsuzuri/core'

/** What one request of an explorer knows of the drive; each thing is read once. */
export interface DavRequest {
  readonly scope: Scope
  readonly method: string
  /** The path below which the drive is: `/dav/abc`. */
  readonly base: string
  /** The tokens of locks that were sent along. */
  readonly tokens: ReadonlySet<string>
  readonly place: (path: string) => Promise<StandingPlace | null>
  /** Tells what a listing has found already. */
  readonly met: (place: StandingPlace) => void
  /** The locks on that very place. */
  readonly locksOn: (path: string) => Promise<readonly PlaceLock[]>
  /** The locks on places below. */
  readonly locksBelow: (path: string) => Promise<readonly PlaceLock[]>
  readonly properties: (path: string) => Promise<readonly PlaceProperty[]>
  /** From here on everything is read anew. */
  readonly forget: () => void
}

interface About {
  readonly scope: Scope
  readonly method: string
  readonly base: string
  readonly tokens: ReadonlySet<string>
  /** The place the request names: what is kept of it and around it is read at once. */
  readonly path: string
}

export const createDavRequest = ({ scope, method, base, tokens, path: asked }: About): DavRequest => {
  const places = new Map<string, Promise<StandingPlace | null>>()
  const locks = new Map<string, Promise<readonly PlaceLock[]>>()
  const notes = new Map<string, Promise<readonly PlaceProperty[]>>()
  const remember = <Value>(kept: Map<string, Promise<Value>>, key: string, read: () => Promise<Value>): Promise<Value> => {
    const found = kept.get(key) ?? read()
    kept.set(key, found)
    return found
  }
  const isBelow = (path: string, above: string): boolean => path.startsWith(above === '/' ? '/' : `${above}/`)
  const locksAround = (path: string): Promise<readonly PlaceLock[]> => {
    const from = path === asked || isBelow(path, asked) || isBelow(asked, path) ? asked : path
    return remember(locks, from, () => locksTouching(scope, { path: from }))
  }

  return {
    scope,
    method,
    base,
    tokens,
    place: (path) => remember(places, path, () => findPlace(scope, { path })),
    met: (place) => void places.set(place.path, Promise.resolve(place)),
    locksOn: async (path) => (await locksAround(path)).filter((lock) => lock.path === path),
    locksBelow: async (path) => (await locksAround(path)).filter((lock) => lock.path !== path && isBelow(lock.path, path)),
    properties: async (path) => {
      const from = path !== '/' && folderOf(path) === asked ? asked : path
      return (await remember(notes, from, () => propertiesAt(scope, { path: from }))).filter((note) => note.path === path)
    },
    forget: () => {
      for (const kept of [places, locks, notes]) kept.clear()
    },
  }
}
