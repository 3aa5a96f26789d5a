import type { PortalRecord } from '@tsuzuri/model'

/** Stands for the time of a series that a record was taken out for; null for one that stands for itself. */
export const occurrenceKey = ({ fields }: Pick<PortalRecord, 'fields'>): string | null => {
  const { series, occurrence } = fields
  return typeof series === 'string' && typeof occurrence === 'string' ? `${series}@${new Date(occurrence).toISOString()}` : null
}
