import type { Role } from '@tsuzuri/model'
import type { CollectionDefinition } from '../collection.ts'

/** The states one press away from a state for a role: transitions that ask for nothing. */
export const possibleMoves = (collection: CollectionDefinition, state: string, role: Role): readonly string[] =>
  collection.transitions
    .filter(({ from, who, requires, onlyFirst }) => from.includes(state) && who.includes(role) && !requires?.length && !onlyFirst)
    .map(({ to }) => to)
