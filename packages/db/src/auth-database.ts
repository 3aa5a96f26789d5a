import type { Database } from './driver/driver.ts'
import type { OpenStore } from './open-store.ts'
import type { Tables } from './tables/tables.ts'

/** What better-auth's Drizzle adapter is to be given. Its writes wait in one queue with the units, and join one that is open. */
export const authDatabase = ({
  driver,
  tables,
}: OpenStore): { readonly db: Database; readonly schema: Tables['auth']; readonly provider: 'sqlite' | 'pg' } => ({
  db: driver.loneDatabase,
  schema: tables.auth,
  provider: driver.dialect === 'sqlite' ? 'sqlite' : 'pg',
})
