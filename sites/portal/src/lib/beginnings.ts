import type { CollectionInfo } from '@tsuzuri/client'
import { type Role, sideOf } from '@tsuzuri/model'

export interface Beginnings {
  /** What stands in the fields at first. */
  readonly values: Readonly<Record<string, string>>
  /** The state a new row mostly begins in. */
  readonly state: string
  /** The states it may begin in: the initial one, and those one step from it that ask for nothing and leave something to do. */
  readonly states: readonly string[]
}

/** How a new row of a collection begins for a role: a contact waits for the other side, a request is sent. */
export const beginnings = (
  { name, states, initial, transitions }: Pick<CollectionInfo, 'name' | 'states' | 'initial' | 'transitions'>,
  role: Role,
): Beginnings => {
  const side = sideOf(role)
  const usual: Readonly<Record<string, string>> = { contacts: side === 'firm' ? 'waiting-client' : 'waiting-firm', requests: 'requested' }
  const filled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    contacts: { category: 'notice', channel: 'portal', side },
    requests: { priority: 'normal' },
    processing: { step: 'work' },
  }
  const first = transitions
    .filter(({ from, who, requires }) => from.includes(initial) && who.includes(role) && !requires?.length)
    .map(({ to }) => to)
    .filter((to) => states[to]?.final !== true)
  const may = [initial, ...first]
  const wanted = usual[name] ?? initial
  return {
    values: filled[name] ?? {},
    state: may.includes(wanted) ? wanted : initial,
    states: may,
  }
}
