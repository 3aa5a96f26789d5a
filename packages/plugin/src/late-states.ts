import type { CollectionDefinition } from './collection.ts'

/** The states in which a record can be late: somebody has the ball, and what is due is not delivered. */
export const lateStates = (collection: CollectionDefinition): readonly string[] =>
  Object.entries(collection.states).flatMap(([name, { ball, delivered }]) => (ball === null || delivered ? [] : [name]))
