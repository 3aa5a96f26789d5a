import type { FieldValues } from '@tsuzuri/model'
import { type FieldChange, fieldRefusals } from './field-refusals.ts'

/**
 * The fields as they may stand after they were set without asking first, as a live document's are: what is not theirs
 * to change is as it was before; all of it, when together they are too large.
 */
export const mendFields = (change: FieldChange): FieldValues => {
  const { before, after } = change
  const { byField, ofAll } = fieldRefusals(change)
  if (ofAll.length > 0) return before
  if (byField.size === 0) return after
  const kept = [...byField.keys()].filter((name) => Object.hasOwn(before, name))
  return {
    ...Object.fromEntries(Object.entries(after).filter(([name]) => !byField.has(name))),
    ...Object.fromEntries(kept.flatMap((name) => (before[name] === undefined ? [] : [[name, before[name]]]))),
  }
}
