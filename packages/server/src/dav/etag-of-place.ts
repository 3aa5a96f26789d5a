import type { StandingPlace } from '@tsuzuri/core'

/** What changes whenever a content does, without quotes; of a hash its first half, since some clients send no more than 200 characters of conditions. */
export const etagOfPlace = (place: StandingPlace): string => {
  if (place.kind === 'file') return place.file.current.sha256.slice(0, 32)
  if (place.kind === 'side') return `side-${place.side.size}-${place.side.placedAt.getTime()}`
  return `folder-${place.madeAt.getTime()}`
}
