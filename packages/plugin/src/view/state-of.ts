import type { CollectionDefinition, StateDefinition } from '../collection.ts'

/** The state of that name, or undefined where it is no longer declared. */
export const stateOf = (collection: CollectionDefinition, name: string): StateDefinition | undefined =>
  Object.hasOwn(collection.states, name) ? collection.states[name] : undefined
