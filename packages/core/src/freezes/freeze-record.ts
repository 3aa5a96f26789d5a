import { createHash } from 'node:crypto'
import {
  type FileVersionId,
  fileVersionIdSchema,
  type Freeze,
  type Page,
  pageIdSchema,
  type PortalRecord,
  recordIdSchema,
} from '@tsuzuri/model'
import type { CollectionDefinition, FieldKind } from '@tsuzuri/plugin'
import { fieldsReadBy } from '../records/shared-text.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { textsIn } from '../texts-in.ts'
import { canonicalJson } from './canonical-json.ts'

/**
 * Keeps what stands there as a record comes to a state in which it is frozen, within the unit that takes it there: the record, the
 * published revisions of the pages it names, which can no longer be edited from here on, the records and the versions of files. Rows
 * that are named go on living; what is kept of them does not. Only what every reader of the collection may read is kept.
 */
export const freezeRecord = async (
  scope: Scope,
  tx: ScopedUnit,
  collection: CollectionDefinition,
  record: PortalRecord,
): Promise<Freeze> => {
  const fields = fieldsReadBy(collection, record.fields, collection.rights.read)
  const named = (kind: FieldKind) => [
    ...new Set(Object.entries(fields).flatMap(([name, value]) => (collection.fields[name]?.kind === kind ? textsIn(value) : []))),
  ]
  const content = canonicalJson({
    format: 1,
    portal: scope.portal.id,
    record: { ...told(record), fields },
    pages: await Promise.all(named('page').map((id) => frozenPage(scope, tx, record, id))),
    records: await Promise.all(named('record').map((id) => frozenRecord(scope, tx, id))),
    files: await Promise.all(named('file-version').map((id) => frozenFile(tx, id))),
    by: { id: scope.actor.id, name: scope.actor.name, role: scope.role },
    at: scope.now().toISOString(),
  })
  const freeze: Freeze = {
    portalId: scope.portal.id,
    recordId: record.id,
    hash: hashOf(content),
    content,
    actorId: scope.actor.id,
    actorName: scope.actor.name,
    at: scope.now(),
  }
  await tx.freezes.add(freeze)
  return freeze
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex')

const told = ({ id, collection, number, title, state, version, startsAt, dueAt, assignee }: PortalRecord) => ({
  id,
  collection,
  number,
  title,
  state,
  version,
  startsAt: startsAt?.toISOString() ?? null,
  dueAt: dueAt?.toISOString() ?? null,
  assignee,
})

/** What clients read of the page. One of which nothing was published is named, and not kept. */
const frozenPage = async ({ engine }: Scope, tx: ScopedUnit, { collection, id: record, number }: PortalRecord, id: string) => {
  const parsed = pageIdSchema.safeParse(id)
  const page = parsed.success ? await tx.pages.get(parsed.data) : null
  if (!page) return { id, revision: null }
  const revision = await readRevision(tx, page, engine.registry.pageTypes.get(page.type)?.published === true)
  if (!revision) return { id, revision: null }
  await tx.pages.update(page.id, { frozenBy: page.frozenBy ?? { collection, record, number } })
  await tx.events.add({
    type: 'page.frozen',
    subject: { kind: 'page', id: page.id },
    data: { title: page.title, path: page.path, number: revision.number, record },
  })
  const { number: version, title, type, fields, markdown } = revision
  return { id, path: page.path, revision: { number: version, title, type, fields, markdown } }
}

const readRevision = (tx: ScopedUnit, { id, publishedNumber }: Page, isPublished: boolean) =>
  publishedNumber === null ? (isPublished ? null : tx.revisions.latest(id)) : tx.revisions.get(id, publishedNumber)

const frozenRecord = async ({ engine }: Scope, tx: ScopedUnit, id: string) => {
  const parsed = recordIdSchema.safeParse(id)
  const record = parsed.success ? await tx.records.get(parsed.data) : null
  const collection = record && engine.registry.collections.get(record.collection)
  if (!record || !collection) return { id, state: null }
  return { ...told(record), fields: fieldsReadBy(collection, record.fields, collection.rights.read) }
}

const frozenFile = async (tx: ScopedUnit, id: string) => {
  const parsed = fileVersionIdSchema.safeParse(id)
  const version = parsed.success ? await tx.files.version(parsed.data satisfies FileVersionId) : null
  if (!version) return { id, sha256: null }
  const file = await tx.files.get(version.fileId)
  const { number, sha256, size } = version
  return { id, file: version.fileId, folder: file?.folder ?? null, name: file?.name ?? null, number, sha256, size }
}
