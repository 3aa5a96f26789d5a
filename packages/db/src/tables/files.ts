import type { FileId, FileVersionId, PortalId, ScanState, TextOutcome, TextPart } from '@tsuzuri/model'
import { sql } from 'drizzle-orm'
import type { Kit } from '../kit/kit.ts'
import type { PortalTables } from './portals.ts'

/** Places of the drive and their versions. The file's current version is the one numbered `versions`. */
export const defineFileTables = (kit: Kit, { portals }: PortalTables) => {
  const files = kit.table(
    'files',
    {
      id: kit.text('id').$type<FileId>().primaryKey(),
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .notNull()
        .references(() => portals.id),
      folder: kit.text('folder').notNull(),
      name: kit.text('name').notNull(),
      versions: kit.int('versions').notNull(),
      version: kit.int('version').notNull(),
      createdAt: kit.time('created_at').notNull(),
      updatedAt: kit.time('updated_at').notNull(),
      trashedAt: kit.time('trashed_at'),
      /** When the current version was placed: what lists sort by. */
      placedAt: kit.time('placed_at').notNull(),
      nameFolded: kit.text('name_folded').notNull(),
    },
    (t) => [
      kit.uniqueIndex('files_in_portal').on(t.portalId, t.id),
      kit
        .uniqueIndex('files_live_place')
        .on(t.portalId, t.folder, t.name)
        .where(sql`${t.trashedAt} is null`),
      kit.index('files_placed').on(t.portalId, t.placedAt, t.id),
      // Over all portals, as the firm's desk shows them.
      kit
        .index('files_newest')
        .on(t.placedAt, t.id, t.portalId, t.trashedAt)
        .where(sql`trashed_at is null`),
    ],
  )

  const fileVersions = kit.table(
    'file_versions',
    {
      id: kit.text('id').$type<FileVersionId>().primaryKey(),
      fileId: kit.text('file_id').$type<FileId>().notNull(),
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      number: kit.int('number').notNull(),
      sha256: kit.text('sha256').notNull(),
      size: kit.int('size').notNull(),
      type: kit.text('type').notNull(),
      placedBy: kit.text('placed_by').notNull(),
      placedByName: kit.text('placed_by_name').notNull(),
      placedAt: kit.time('placed_at').notNull(),
    },
    (t) => [
      kit.uniqueIndex('file_versions_number').on(t.fileId, t.number),
      kit.index('file_versions_content').on(t.portalId, t.sha256),
      kit.foreignKey({ name: 'file_versions_file', columns: [t.portalId, t.fileId], foreignColumns: [files.portalId, files.id] }),
    ],
  )

  /** What text a content holds: read once for each content of a portal, whatever files have it. */
  const fileTexts = kit.table(
    'file_texts',
    {
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .notNull()
        .references(() => portals.id),
      sha256: kit.text('sha256').notNull(),
      outcome: kit.text('outcome').$type<TextOutcome>().notNull(),
      parts: kit.json<readonly TextPart[]>('parts').notNull(),
      whole: kit.bool('whole').notNull(),
      readAt: kit.time('read_at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.portalId, t.sha256] })],
  )

  /** What a virus scanner said of a content, or that it is still to say it; no row where none was asked. */
  const fileScans = kit.table(
    'file_scans',
    {
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .notNull()
        .references(() => portals.id),
      sha256: kit.text('sha256').notNull(),
      state: kit.text('state').$type<ScanState>().notNull(),
      /** What it calls what it has found. */
      finding: kit.text('finding'),
      askedAt: kit.time('asked_at').notNull(),
      scannedAt: kit.time('scanned_at'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.portalId, t.sha256] }),
      kit
        .index('file_scans_not_clean')
        .on(t.portalId, t.state, t.askedAt)
        .where(sql`state <> 'clean'`),
    ],
  )

  return { files, fileVersions, fileTexts, fileScans }
}
