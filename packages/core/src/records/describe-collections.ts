import type { Localized } from '@tsuzuri/model'
import { type Beginnings, beginningsOf, type CollectionDefinition, mayReadField } from '@tsuzuri/plugin'
import { mayReadRecords } from '../policies/may-read-records.ts'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'
import { shownTransition } from './shown-transition.ts'
import { withoutFirmNote } from './without-firm-note.ts'

/** A collection as far as showing and writing its records goes, for one role. */
export interface DescribedCollection extends Pick<
  CollectionDefinition,
  'name' | 'label' | 'columns' | 'fields' | 'states' | 'initial' | 'transitions' | 'numbered'
> {
  /** What one of its records is called. */
  readonly one: Localized
  /** How one that the asking role makes begins. */
  readonly begins: Beginnings
  readonly may: { readonly create: boolean }
}

/** The collections this person may read. */
export const describeCollections = (scope: Scope): readonly DescribedCollection[] =>
  [...scope.engine.registry.collections.values()]
    .filter((collection) => mayReadRecords(scope.role, collection))
    .map((collection) => {
      const { name, label, one = label, columns, fields, states, initial, transitions, numbered } = collection
      const create = decide('record.create', scope.role, { state: 'live', collection }) === 'allowed'
      return {
        name,
        label,
        one,
        columns,
        fields: Object.fromEntries(Object.entries(fields).filter(([, field]) => mayReadField(scope.role, field))),
        states: Object.fromEntries(Object.entries(states).map(([state, definition]) => [state, withoutFirmNote(scope.role, definition)])),
        initial,
        transitions: transitions.map((transition) => shownTransition(scope.role, collection, transition)),
        numbered,
        begins: beginningsOf(collection, scope.role),
        may: { create },
      }
    })
