import type { Locale, Role } from '@tsuzuri/model'
import type { CollectionDefinition } from '../collection.ts'

/** The states in which a role can begin a new record: the initial one, and those one step from it that ask for nothing. */
export const firstStates = (
  { initial, states, transitions }: CollectionDefinition,
  role: Role,
  locale: Locale,
): readonly { readonly value: string; readonly label: string }[] => {
  const steps = transitions.filter(({ from, who, requires }) => from.includes(initial) && who.includes(role) && !requires?.length)
  return [initial, ...steps.map(({ to }) => to)].map((state) => ({ value: state, label: states[state]?.label[locale] ?? state }))
}
