import type { FieldValue } from '@tsuzuri/model'
import type { Kit } from '../kit/kit.ts'

/** What is to be done later, by whichever process comes first. */
export const defineJobTables = (kit: Kit) => {
  const jobs = kit.table(
    'jobs',
    {
      id: kit.text('id').primaryKey(),
      kind: kit.text('kind').notNull(),
      /** Of two of a kind with the same key there is one. */
      key: kit.text('key').notNull(),
      data: kit.json<Readonly<Record<string, FieldValue>>>('data').notNull(),
      runAt: kit.time('run_at').notNull(),
      attempts: kit.int('attempts').notNull(),
      /** Who is at it, and until when nobody else may be. */
      claim: kit.text('claim'),
      claimedUntil: kit.time('claimed_until'),
      /** When it was given up. */
      diedAt: kit.time('died_at'),
      error: kit.text('error'),
      createdAt: kit.time('created_at').notNull(),
    },
    (t) => [kit.uniqueIndex('jobs_key').on(t.kind, t.key), kit.index('jobs_due').on(t.diedAt, t.runAt)],
  )
  return { jobs }
}
