import type { PortalId, UserId } from '@tsuzuri/model'
import type { Kit } from '../kit/kit.ts'
import type { PortalTables } from './portals.ts'

/** What a person keeps in the account, for nobody else. */
export const definePeopleTables = (kit: Kit, { portals }: Pick<PortalTables, 'portals'>) => {
  const savedSearches = kit.table(
    'saved_searches',
    {
      id: kit.text('id').primaryKey(),
      userId: kit.text('user_id').$type<UserId>().notNull(),
      /** Null: over all portals the person may read. */
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .references(() => portals.id),
      name: kit.text('name').notNull(),
      choice: kit.json<Readonly<Record<string, string>>>('choice').notNull(),
      savedAt: kit.time('saved_at').notNull(),
    },
    (t) => [kit.uniqueIndex('saved_searches_name').on(t.userId, t.name)],
  )
  return { savedSearches }
}
