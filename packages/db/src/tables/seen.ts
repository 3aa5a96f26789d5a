import type { PortalId, SeenChange, SeenKind, Side, UserId } from '@tsuzuri/model'
import type { Kit } from '../kit/kit.ts'
import type { PortalTables } from './portals.ts'

/** What happened to each thing last, and how far each person knows of it. */
export const defineSeenTables = (kit: Kit, { portals }: PortalTables) => {
  const portalId = () =>
    kit
      .text('portal_id')
      .$type<PortalId>()
      .notNull()
      .references(() => portals.id)

  /** One row a thing and side: a client learns of a thing by what it may know happened. */
  const latestChanges = kit.table(
    'latest_changes',
    {
      portalId: portalId(),
      side: kit.text('side').$type<Side>().notNull(),
      kind: kit.text('kind').$type<SeenKind>().notNull(),
      itemId: kit.text('item_id').notNull(),
      /** Empty where the kind has none. */
      collection: kit.text('collection').notNull(),
      seq: kit.int('seq').notNull(),
      type: kit.text('type').$type<SeenChange>().notNull(),
      actorId: kit.text('actor_id').notNull(),
      actorName: kit.text('actor_name').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.portalId, t.side, t.kind, t.itemId] }),
      kit.index('latest_changes_newest').on(t.portalId, t.side, t.seq),
    ],
  )

  /** Up to which event a person has seen everything of a kind, so that no row is due for what is unread. */
  const seenUpTo = kit.table(
    'seen_up_to',
    {
      portalId: portalId(),
      personId: kit.text('person_id').$type<UserId>().notNull(),
      /** Empty: whatever it is. */
      kind: kit.text('kind').$type<SeenKind | ''>().notNull(),
      collection: kit.text('collection').notNull(),
      seq: kit.int('seq').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.portalId, t.personId, t.kind, t.collection] })],
  )

  /** What a person has opened, or marked as read by itself. */
  const seenItems = kit.table(
    'seen_items',
    {
      portalId: portalId(),
      personId: kit.text('person_id').$type<UserId>().notNull(),
      kind: kit.text('kind').$type<SeenKind>().notNull(),
      itemId: kit.text('item_id').notNull(),
      seq: kit.int('seq').notNull(),
      openedAt: kit.time('opened_at'),
      timesOpened: kit.int('times_opened').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.portalId, t.personId, t.kind, t.itemId] }),
      kit.index('seen_items_opened').on(t.personId, t.openedAt),
    ],
  )

  return { latestChanges, seenUpTo, seenItems }
}
