import type { Role } from '@tsuzuri/model'
import { type CollectionDefinition, mayReadField, type TransitionDefinition } from '@tsuzuri/plugin'
import { withoutFirmNote } from './without-firm-note.ts'

/** A step as a role may know of it: without the firm's own note, and without fields it may not read. */
export const shownTransition = (role: Role, { fields }: CollectionDefinition, transition: TransitionDefinition): TransitionDefinition => ({
  ...withoutFirmNote(role, transition),
  ...(transition.requires && {
    requires: transition.requires.filter((name) => !Object.hasOwn(fields, name) || mayReadField(role, fields[name])),
  }),
})
