import type { FieldValues, PortalId, RecordId, UserId } from '@tsuzuri/model'
import type { Kit } from '../kit/kit.ts'
import type { PortalTables } from './portals.ts'
import type { RecordTables } from './records.ts'

/** What the firm sent to many portals at once, and the record that came of it in each. */
export const defineBroadcastTables = (kit: Kit, { portals }: Pick<PortalTables, 'portals'>, { records }: RecordTables) => {
  const broadcasts = kit.table(
    'broadcasts',
    {
      id: kit.text('id').primaryKey(),
      collection: kit.text('collection').notNull(),
      title: kit.text('title').notNull(),
      fields: kit.json<FieldValues>('fields').notNull(),
      sentBy: kit.text('sent_by').$type<UserId>().notNull(),
      sentByName: kit.text('sent_by_name').notNull(),
      sentAt: kit.time('sent_at').notNull(),
    },
    (t) => [kit.index('broadcasts_newest').on(t.sentAt, t.id), kit.index('broadcasts_of').on(t.sentBy, t.sentAt, t.id)],
  )
  const broadcastTargets = kit.table(
    'broadcast_targets',
    {
      broadcastId: kit
        .text('broadcast_id')
        .notNull()
        .references(() => broadcasts.id),
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .notNull()
        .references(() => portals.id),
      /** Null until it has arrived. */
      recordId: kit.text('record_id').$type<RecordId>(),
      /** The code of why it will not arrive. */
      refused: kit.text('refused'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.broadcastId, t.portalId] }),
      kit.foreignKey({
        name: 'broadcast_targets_record',
        columns: [t.portalId, t.recordId],
        foreignColumns: [records.portalId, records.id],
      }),
    ],
  )
  return { broadcasts, broadcastTargets }
}
