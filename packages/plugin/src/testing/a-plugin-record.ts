import { type PortalRecord, portalIdSchema, recordIdSchema } from '@tsuzuri/model'

/** A record for tests of plugins; ids count from `number`. */
export const aPluginRecord = (collection: string, number: number, values: Partial<PortalRecord> = {}): PortalRecord => ({
  id: recordIdSchema.parse(`0193a000-0000-7000-8000-${String(number).padStart(12, '0')}`),
  portalId: portalIdSchema.parse('0193a000-0000-7000-8000-0000000000aa'),
  collection,
  number,
  title: `${collection} ${number}`,
  state: 'open',
  ball: null,
  ballSince: null,
  assignee: null,
  startsAt: null,
  dueAt: null,
  fields: {},
  version: 1,
  createdBy: 'user-1',
  createdByName: '山田 太郎',
  createdAt: new Date('2026-11-20T01:30:00Z'),
  updatedAt: new Date('2026-11-20T01:30:00Z'),
  trashedAt: null,
  ...values,
})
