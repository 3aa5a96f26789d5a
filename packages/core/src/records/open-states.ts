import type { CollectionDefinition } from '@tsuzuri/plugin'

/** The states in which something is left to do. */
export const openStates = (collection: CollectionDefinition): readonly string[] =>
  Object.entries(collection.states).flatMap(([name, state]) => (state.final ? [] : [name]))
