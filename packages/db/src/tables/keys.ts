import type { ErasureCertificate, PortalId } from '@tsuzuri/model'
import type { Kit } from '../kit/kit.ts'
import type { PortalTables } from './portals.ts'

/** By what the contents of files are sealed; each key as an age file in text, so that `age` opens it. */
export const defineKeyTables = (kit: Kit, { portals }: PortalTables) => {
  /** One row at most: the key that wraps the portals' keys, wrapped by the installation's secret. */
  const installationKey = kit.table('installation_key', {
    id: kit.text('id').primaryKey(),
    wrapped: kit.text('wrapped').notNull(),
    madeAt: kit.time('made_at').notNull(),
  })

  const portalKeys = kit.table('portal_keys', {
    portalId: kit
      .text('portal_id')
      .$type<PortalId>()
      .primaryKey()
      .references(() => portals.id),
    recipient: kit.text('recipient').notNull(),
    /** Null once the key was destroyed. */
    wrapped: kit.text('wrapped'),
    madeAt: kit.time('made_at').notNull(),
    destroyedAt: kit.time('destroyed_at'),
  })

  /** Which drives are to lose their keys, or have. */
  const driveErasures = kit.table('drive_erasures', {
    portalId: kit
      .text('portal_id')
      .$type<PortalId>()
      .primaryKey()
      .references(() => portals.id),
    reason: kit.text('reason').notNull(),
    requestedBy: kit.text('requested_by').notNull(),
    requestedByName: kit.text('requested_by_name').notNull(),
    requestedAt: kit.time('requested_at').notNull(),
    done: kit.json<ErasureCertificate>('done'),
  })

  return { installationKey, portalKeys, driveErasures }
}
