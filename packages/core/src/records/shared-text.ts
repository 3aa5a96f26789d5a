import type { FieldValues } from '@tsuzuri/model'
import { type CollectionDefinition, mayReadField } from '@tsuzuri/plugin'

/** What lists and search find a record by beside its title: nothing that some reader of the collection may not read. */
export const sharedText = (collection: CollectionDefinition, fields: FieldValues): string =>
  collection.text(sharedFields(collection, fields))

/** The fields that every reader of the collection may read. */
export const sharedFields = ({ rights, fields: declared }: CollectionDefinition, fields: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => rights.read.every((role) => mayReadField(role, declared[name]))))
