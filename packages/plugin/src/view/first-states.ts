import type { Locale, Role } from '@tsuzuri/model'
import type { CollectionDefinition } from '../collection.ts'
import { possibleMoves } from './possible-moves.ts'

/** The states in which a role can begin a new record: the initial one, and those one step from it that ask for nothing. */
export const firstStates = (
  collection: CollectionDefinition,
  role: Role,
  locale: Locale,
): readonly { readonly value: string; readonly label: string }[] => {
  const states = [collection.initial, ...possibleMoves(collection, collection.initial, role)]
  return states.map((state) => ({ value: state, label: collection.states[state]?.label[locale] ?? state }))
}
