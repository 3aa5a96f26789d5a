import type { Role } from '@tsuzuri/model'
import { type CollectionDefinition, mayReadField, type TransitionDefinition } from '@tsuzuri/plugin'
import { withoutFirmNote } from './without-firm-note.ts'

/** A step as a role may know of it: without the firm's own note, and without fields it may not read. */
export const shownTransition = (
  role: Role,
  { fields }: CollectionDefinition,
  { check: _check, modes: _modes, ...transition }: TransitionDefinition,
): TransitionDefinition => ({
  ...withoutFirmNote(role, transition),
  ...(transition.requires && {
    requires: transition.requires.filter((name) => !Object.hasOwn(fields, name) || mayReadField(role, fields[name])),
  }),
  ...(transition.fills && { fills: transition.fills.filter((name) => !Object.hasOwn(fields, name) || mayReadField(role, fields[name])) }),
  ...(transition.empties && { empties: transition.empties.filter((name) => mayReadField(role, fields[name])) }),
})
