import type { Role } from '@tsuzuri/model'
import type { RecordFieldDefinition } from './field-definition.ts'
import { mayReadField } from './may-read-field.ts'

/** Whether a role that may write a record may write this field of it: nobody writes what they may not read. */
export const mayWriteField = (role: Role, field: RecordFieldDefinition | undefined): boolean =>
  mayReadField(role, field) && (field?.writers?.includes(role) ?? true)
