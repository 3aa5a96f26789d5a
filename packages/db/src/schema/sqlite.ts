import { sqliteKit } from '../kit/sqlite-kit.ts'
import { defineTables } from '../tables/tables.ts'

// drizzle-kit reads a schema's exports and nothing else.
export const {
  auth: { user, session, account, verification, twoFactor, apikey },
  portals,
  members,
  firmAdmins,
  invitations,
  passwordLinks,
  pages,
  redirects,
  bodies,
  revisions,
  updateHeads,
  updates,
  snapshots,
  clients,
  threads,
  pageComments,
  records,
  recordCounters,
  recordChanges,
  comments,
  files,
  fileVersions,
  fileTexts,
  events,
  projections,
  idempotency,
  tickets,
  attempts,
} = defineTables(sqliteKit)
