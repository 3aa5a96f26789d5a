import type { RecordRow } from '@tsuzuri/plugin/view'

/** When a contact took place: as told, else when it was written. */
export const contactTime = ({ fields, createdAt }: Pick<RecordRow, 'fields' | 'createdAt'>): string => {
  const occurredAt = fields['occurredAt']
  return typeof occurredAt === 'string' && !Number.isNaN(Date.parse(occurredAt)) ? occurredAt : createdAt
}
