import type { PortalId, RecordId, Role, Side, UserId } from '@tsuzuri/model'
import type { Kit } from '../kit/kit.ts'
import type { PortalTables } from './portals.ts'
import type { RecordTables } from './records.ts'

/** Rules by which whoever waits too long is spoken for, and when they came true. */
export const defineEscalationTables = (kit: Kit, { portals }: PortalTables, { records }: RecordTables) => {
  const escalationRules = kit.table(
    'escalation_rules',
    {
      id: kit.text('id').primaryKey(),
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .notNull()
        .references(() => portals.id),
      side: kit.text('side').$type<Side>().notNull(),
      businessDays: kit.int('business_days').notNull(),
      /** One of the two. */
      toRole: kit.text('to_role').$type<Role>(),
      toPerson: kit.text('to_person').$type<UserId>(),
      createdAt: kit.time('created_at').notNull(),
    },
    (t) => [kit.index('escalation_rules_portal').on(t.portalId, t.createdAt)],
  )
  // What was told stays told when its rule is gone.
  const escalations = kit.table(
    'escalations',
    {
      id: kit.text('id').primaryKey(),
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      recordId: kit.text('record_id').$type<RecordId>().notNull(),
      ruleId: kit.text('rule_id').notNull(),
      ballSince: kit.time('ball_since').notNull(),
      side: kit.text('side').$type<Side>().notNull(),
      businessDays: kit.int('business_days').notNull(),
      toRole: kit.text('to_role').$type<Role>(),
      toPerson: kit.text('to_person').$type<UserId>(),
      toSide: kit.text('to_side').$type<Side>().notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [
      kit.uniqueIndex('escalations_once').on(t.recordId, t.ruleId, t.ballSince),
      kit.foreignKey({ name: 'escalations_record', columns: [t.portalId, t.recordId], foreignColumns: [records.portalId, records.id] }),
    ],
  )
  return { escalationRules, escalations }
}
