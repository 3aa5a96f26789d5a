import { randomUUID } from 'node:crypto'
import { type Page, type Revision, revisionIdSchema } from '@tsuzuri/model'

/** A revision of the page that has no number yet. */
export const aRevision = ({ id, portalId }: Page, message: string): Omit<Revision, 'number'> => ({
  id: revisionIdSchema.parse(randomUUID()),
  portalId,
  pageId: id,
  kind: 'manual',
  title: '給与',
  type: 'plain',
  name: null,
  message,
  fields: { payday: '25' },
  markdown: '# 給与',
  authors: [{ id: 'sato', name: '佐藤', inserted: 4, deleted: 0 }],
  seq: 7,
  createdAt: new Date('2026-05-01T00:00:00.001Z'),
})
