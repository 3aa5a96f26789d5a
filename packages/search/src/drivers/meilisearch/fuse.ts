import type { SearchHit } from '../../search-index.ts'

/** What a place in a list counts against the next ones: little, so that what all lists have among their first comes first. */
const evenness = 60

/** The hits in the order that comes of their own and of other lists of refs. What is in the other lists only is left out. */
export const fuse = (hits: readonly SearchHit[], others: readonly (readonly string[])[]): readonly SearchHit[] => {
  const places = others.map((refs) => new Map(refs.map((ref, place) => [ref, place])))
  const scored = hits.map((hit, place) => ({
    hit,
    score: places.reduce((sum, list) => sum + scoreAt(list.get(hit.ref)), scoreAt(place)),
  }))
  return scored.toSorted((one, other) => other.score - one.score).map(({ hit }) => hit)
}

const scoreAt = (place: number | undefined): number => (place === undefined ? 0 : 1 / (evenness + place))
