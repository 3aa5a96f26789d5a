import { type FieldValues, type Role, sideOf } from '@tsuzuri/model'
import type { CollectionDefinition } from './collection.ts'

/** How a new record begins for a role. */
export interface Beginnings {
  /** The states it may begin in: the initial one, and those one step from it that ask for nothing. */
  readonly states: readonly string[]
  /** The one of these it mostly begins in. */
  readonly state: string
  /** What mostly stands in its fields at first. */
  readonly fields: FieldValues
  /** A form proposes whoever writes it as the assignee. */
  readonly byWriter: boolean
  /** Its time is that of writing, where none is told. */
  readonly startsNow: boolean
}

export const beginningsOf = (collection: CollectionDefinition, role: Role): Beginnings => {
  const { initial, transitions } = collection
  const { state = initial, fields = {}, byWriter = false, startsNow = false } = collection.begins?.(sideOf(role)) ?? {}
  const steps = transitions.filter(({ from, who, requires }) => from.includes(initial) && who.includes(role) && !requires?.length)
  const states = [initial, ...steps.map(({ to }) => to)]
  return { states, state: states.includes(state) ? state : initial, fields, byWriter, startsNow }
}
