import type { Localized, Role } from '@tsuzuri/model'
import {
  type Beginnings,
  beginningsOf,
  type CollectionDefinition,
  type ColumnDefinition,
  inMode,
  mayReadField,
  type RecordColumn,
  type RecordFieldDefinition,
} from '@tsuzuri/plugin'
import { mayReadRecords } from '../policies/may-read-records.ts'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'
import { shownTransition } from './shown-transition.ts'
import { withoutFirmNote } from './without-firm-note.ts'

/** A collection as far as showing and writing its records goes, for one role. */
export interface DescribedCollection extends Pick<
  CollectionDefinition,
  'name' | 'label' | 'states' | 'initial' | 'transitions' | 'numbered'
> {
  /** What is written when the firm begins one in many portals at once; null where it cannot. */
  readonly broadcast: readonly string[] | null
  /** What one of its records is called. */
  readonly one: Localized
  /** `writers`: the roles that write it in a portal of this mode; all that may write the record unless told. */
  readonly columns: Readonly<Partial<Record<RecordColumn, Omit<ColumnDefinition, 'writers'> & { readonly writers?: readonly Role[] }>>>
  /** `offers`: the portal's own texts that are chosen from. */
  readonly fields: Readonly<Record<string, Omit<RecordFieldDefinition, 'offers'> & { readonly offers?: readonly string[] }>>
  /** How one that the asking role makes begins. */
  readonly begins: Beginnings
  readonly may: { readonly create: boolean; readonly update: boolean }
}

/** The collections this person may read. */
export const describeCollections = (scope: Scope): readonly DescribedCollection[] =>
  [...scope.engine.registry.collections.values()]
    .filter((collection) => mayReadRecords(scope.role, collection))
    .map((declared) => {
      const collection = inMode(declared, scope.portal.mode)
      const { name, label, one = label, columns, fields, states, initial, transitions, numbered, broadcast = null } = collection
      const may = (action: 'create' | 'update') => decide(`record.${action}`, scope.role, { state: 'live', collection }) === 'allowed'
      return {
        name,
        label,
        one,
        columns: Object.fromEntries(Object.entries(columns).map(([column, definition]) => [column, shownColumn(scope, definition)])),
        fields: Object.fromEntries(
          Object.entries(fields)
            .filter(([, field]) => mayReadField(scope.role, field))
            .map(([field, definition]) => [field, shownField(scope, definition)]),
        ),
        states: Object.fromEntries(Object.entries(states).map(([state, definition]) => [state, withoutFirmNote(scope.role, definition)])),
        initial,
        transitions: transitions.map((transition) => shownTransition(scope.role, collection, transition)),
        numbered,
        broadcast,
        begins: beginningsOf(collection, scope.role),
        may: { create: may('create'), update: may('update') },
      }
    })

const shownColumn = ({ portal }: Scope, { writers, ...column }: ColumnDefinition) => ({
  ...column,
  ...(writers && { writers: writers[portal.mode] }),
})

const shownField = ({ portal }: Scope, { offers, ...field }: RecordFieldDefinition) => ({
  ...field,
  ...(offers && { offers: portal[offers] }),
})
