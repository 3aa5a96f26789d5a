import type { PortalMode } from '@tsuzuri/model'
import type { CollectionDefinition } from './collection.ts'

/** A collection as portals of a mode know it: with the steps of that mode alone. */
export const inMode = (collection: CollectionDefinition, mode: PortalMode): CollectionDefinition =>
  collection.transitions.every(({ modes }) => modes === undefined)
    ? collection
    : { ...collection, transitions: collection.transitions.filter(({ modes }) => modes?.includes(mode) ?? true) }
