import type { Localized } from '@tsuzuri/model'
import type { CollectionDefinition } from '../collection.ts'

/** What the states of a collection are called, by name. */
export const stateLabels = ({ states }: CollectionDefinition): Readonly<Record<string, Localized>> =>
  Object.fromEntries(Object.entries(states).map(([name, { label }]) => [name, label]))
