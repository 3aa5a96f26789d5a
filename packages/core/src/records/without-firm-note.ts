import { type Role, sideOf } from '@tsuzuri/model'
import type { Note } from '@tsuzuri/plugin'

/** A state or step as a role may know of it: what is noted there for the firm alone is left out for others. */
export const withoutFirmNote = <Noted extends { readonly note?: Note }>(role: Role, noted: Noted): Noted => {
  if (sideOf(role) === 'firm' || !noted.note?.firmOnly) return noted
  const { note: _note, ...rest } = noted
  // What is left out was optional.
  return rest as Noted
}
