import type { Role } from '@tsuzuri/model'
import type { RecordFieldDefinition } from './field-definition.ts'

/** Whether a role that may read a record may read this field of it. A field that nobody declares is read by nobody. */
export const mayReadField = (role: Role, field: RecordFieldDefinition | undefined): boolean =>
  field !== undefined && (field.readers?.includes(role) ?? true)
