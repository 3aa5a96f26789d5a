import type { FieldValues } from '@tsuzuri/model'
import { type FieldChange, fieldFlaws } from './field-flaws.ts'

/**
 * The fields as they may stand after they were set without asking first, as a live document's are: what does not fit the
 * page's type, or is not theirs to change, is as it was before; all of it, when together they are too large.
 */
export const mendFields = (change: FieldChange): FieldValues => {
  const { before, after } = change
  const { byField, ofAll } = fieldFlaws(change)
  if (ofAll.length > 0) return before
  if (byField.size === 0) return after
  const kept = [...byField.keys()].filter((name) => Object.hasOwn(before, name))
  return {
    ...Object.fromEntries(Object.entries(after).filter(([name]) => !byField.has(name))),
    ...Object.fromEntries(kept.flatMap((name) => (before[name] === undefined ? [] : [[name, before[name]]]))),
  }
}
