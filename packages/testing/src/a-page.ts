import { randomUUID } from 'node:crypto'
import { type Page, pageIdSchema, type PortalId } from '@tsuzuri/model'

const writtenAt = new Date('2026-04-02T09:30:00.456Z')

/** A live page at the top of the portal's tree, or below `parent`, like any other but for what the test says. */
export function aPage(portalId: PortalId, said: Partial<Page> = {}, parent?: Pick<Page, 'id' | 'path'>): Page {
  const id = pageIdSchema.parse(randomUUID())
  const slug = said.slug ?? `page-${id.slice(0, 8)}`
  return {
    id,
    portalId,
    parentId: parent?.id ?? null,
    slug,
    path: parent ? `${parent.path}/${slug}` : slug,
    title: '給与の締め',
    type: 'page',
    position: 0,
    fields: {},
    version: 1,
    headSeq: 0,
    epoch: 1,
    createdBy: 'sato',
    updatedBy: 'sato',
    createdAt: writtenAt,
    updatedAt: writtenAt,
    trashedAt: null,
    publishedNumber: null,
    publishedSeq: null,
    publishedAt: null,
    publishedFields: null,
    frozenBy: null,
    ...said,
  }
}
