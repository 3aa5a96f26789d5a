import type { FieldValues, Role } from '@tsuzuri/model'
import { type CollectionDefinition, mayReadField } from '@tsuzuri/plugin'

/** What lists and search find a record by beside its title: nothing that some reader of the collection may not read. */
export const sharedText = (collection: CollectionDefinition, fields: FieldValues): string =>
  collection.text(fieldsReadBy(collection, fields, collection.rights.read))

/** The fields that each of these roles may read. */
export const fieldsReadBy = ({ fields: declared }: CollectionDefinition, fields: FieldValues, readers: readonly Role[]): FieldValues =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => readers.every((role) => mayReadField(role, declared[name]))))
