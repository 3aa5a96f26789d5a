import type { CollectionDefinition } from '@tsuzuri/plugin'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'

/** A collection as those outside need it: what its records hold, the states they pass, and what this role may do. */
export interface CollectionDescription extends Pick<CollectionDefinition, 'name' | 'label' | 'columns' | 'fields' | 'states' | 'initial' | 'numbered'> {
  readonly transitions: readonly Pick<CollectionDefinition['transitions'][number], 'from' | 'to' | 'label' | 'requires'>[]
  readonly may: { readonly create: boolean; readonly update: boolean }
}

/** The collections this role may read. */
export const describeCollections = (scope: Scope): readonly CollectionDescription[] =>
  [...scope.engine.registry.collections.values()]
    .filter((collection) => decide('record.read', scope.role, { state: 'live', collection }) === 'allowed')
    .map((collection) => describe(scope, collection))

const describe = (scope: Scope, collection: CollectionDefinition): CollectionDescription => {
  const { name, label, columns, fields, states, initial, numbered, transitions } = collection
  const subject = { state: 'live', collection } as const
  return {
    name, label, columns, fields, states, initial, numbered,
    transitions: transitions.map(({ from, to, label: step, requires }) => ({ from, to, label: step, requires })) as CollectionDescription['transitions'],
    may: { create: decide('record.create', scope.role, subject) === 'allowed', update: decide('record.update', scope.role, subject) === 'allowed' },
  }
}
