import type { Kit } from '../kit/kit.ts'

/** What the processes of an installation would otherwise keep in mind, each for itself. */
export const defineSharedTables = (kit: Kit) => {
  const tickets = kit.table(
    'collab_tickets',
    {
      /** SHA-256 of the ticket; the ticket itself is never kept, and what it says can be read with it only. */
      hash: kit.text('hash').primaryKey(),
      sealed: kit.bytes('sealed').notNull(),
      expiresAt: kit.time('expires_at').notNull(),
    },
    (t) => [kit.index('collab_tickets_expires').on(t.expiresAt)],
  )
  // As rate-limiter-flexible wants it, down to the order of its columns.
  const attempts = kit.table(
    'attempts',
    { key: kit.text('key').primaryKey(), points: kit.int('points').notNull(), expire: kit.int('expire') },
    (t) => [kit.index('attempts_expire').on(t.expire)],
  )
  return { tickets, attempts }
}
