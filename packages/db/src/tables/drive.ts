import type { PortalId } from '@tsuzuri/model'
import type { Kit } from '../kit/kit.ts'
import type { PortalTables } from './portals.ts'

/** Where things lie on the drive, and what WebDAV keeps at such places beside the files. A place is its whole path: `/給与/2026`, `/給与/a.csv`. */
export const defineDriveTables = (kit: Kit, { portals }: PortalTables) => {
  const path = () => ({
    portalId: kit
      .text('portal_id')
      .$type<PortalId>()
      .notNull()
      .references(() => portals.id),
    path: kit.text('path').notNull(),
  })
  /** With the folder it lies in; none for the root. */
  const atPlace = () => ({ ...path(), parent: kit.text('parent').notNull() })

  /** Every folder that a live file lies in, those above it, and those that were made empty. */
  const folders = kit.table('drive_folders', { ...atPlace(), madeAt: kit.time('made_at').notNull() }, (t) => [
    kit.primaryKey({ columns: [t.portalId, t.path] }),
    kit.index('drive_folders_parent').on(t.portalId, t.parent),
  ])

  const locks = kit.table(
    'dav_locks',
    {
      ...path(),
      token: kit.text('token').primaryKey(),
      scope: kit.text('scope').$type<'exclusive' | 'shared'>().notNull(),
      depth: kit.text('depth').$type<'0' | 'infinity'>().notNull(),
      /** What the client said of its owner, as XML that was read. */
      owner: kit.json<unknown>('owner').notNull(),
      heldBy: kit.text('held_by').notNull(),
      takenAt: kit.time('taken_at').notNull(),
      endsAt: kit.time('ends_at').notNull(),
    },
    (t) => [kit.index('dav_locks_path').on(t.portalId, t.path), kit.index('dav_locks_ends').on(t.portalId, t.endsAt)],
  )

  /** What clients note of files and folders, for themselves. */
  const properties = kit.table(
    'dav_properties',
    { ...atPlace(), name: kit.text('name').notNull(), value: kit.json<unknown>('value').notNull() },
    (t) => [kit.primaryKey({ columns: [t.portalId, t.path, t.name] }), kit.index('dav_properties_parent').on(t.portalId, t.parent)],
  )

  /** What operating systems lay beside the files for themselves (`.DS_Store`, `~$給与.xlsx`): no files of the drive. */
  const sideFiles = kit.table(
    'dav_side_files',
    {
      ...atPlace(),
      content: kit.bytes('content').notNull(),
      size: kit.int('size').notNull(),
      placedAt: kit.time('placed_at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.portalId, t.path] }), kit.index('dav_side_files_parent').on(t.portalId, t.parent)],
  )

  return { folders, locks, properties, sideFiles }
}
