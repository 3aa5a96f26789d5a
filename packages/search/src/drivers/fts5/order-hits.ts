import { fuse, placesOf } from '../../fuse.ts'
import { knownFirst, type Standing } from '../../known-first.ts'

/** A match as it is ordered. */
export interface Scored {
  readonly id: number
  /** What its text says. */
  readonly score: number
  readonly updated: number
  readonly standing: Standing
}

/**
 * Best first: what is known by its title before all others; and among these as their texts, how new they are and what the person opens say
 * together. `opened`: ids, dearest first.
 */
export const orderHits = (matches: readonly Scored[], opened: readonly number[]): readonly Scored[] => {
  const byText = matches.toSorted((one, other) => other.score - one.score || other.updated - one.updated)
  const openedPlaces = placesOf(opened)
  const orders = [
    { of: placesOf(byText.map(({ id }) => id)), weight: 1 },
    { of: placesByAge(matches), weight: recentWeight },
    { of: openedPlaces, weight: openedWeight },
  ]
  const ordered = fuse(byText, ({ id }) => id, orders, evenness)
  return knownFirst(
    ordered,
    ({ standing }) => standing,
    ({ id }) => openedPlaces.has(id),
  )
}

/** What is as old shares a place. */
const placesByAge = (matches: readonly Scored[]): ReadonlyMap<number, number> => {
  const ages = placesOf([...new Set(matches.map(({ updated }) => updated))].sort((one, other) => other - one))
  return new Map(matches.map(({ id, updated }) => [id, ages.get(updated) ?? matches.length]))
}

// That it is new moves a hit by a place or two; that this person opens it, to the first of its sort.
const recentWeight = 0.1
const openedWeight = 1
const evenness = 20
