import type { Kit } from '../kit/kit.ts'
import { defineBroadcastTables } from './broadcasts.ts'
import { defineCommentTables } from './comments.ts'
import { defineDriveTables } from './drive.ts'
import { defineEscalationTables } from './escalations.ts'
import { defineEventTables } from './events.ts'
import { defineFileTables } from './files.ts'
import { defineKeyTables } from './keys.ts'
import { defineJobTables } from './jobs.ts'
import { defineNoticeTables } from './notices.ts'
import { definePageTables } from './pages.ts'
import { definePeopleTables } from './people.ts'
import { definePortalTables } from './portals.ts'
import { definePublicationTables } from './publications.ts'
import { defineRecordListTables } from './record-lists.ts'
import { defineRecordTables } from './records.ts'
import { defineSeenTables } from './seen.ts'
import { defineSharedTables } from './shared.ts'
import { defineUpdateTables } from './updates.ts'
import { defineAuthTables } from './auth.ts'

/** Every table of the installation; better-auth's under `auth`. */
export const defineTables = (kit: Kit) => {
  const auth = defineAuthTables(kit)
  const portalTables = definePortalTables(kit)
  const recordTables = defineRecordTables(kit, portalTables)
  const pageTables = definePageTables(kit, portalTables)
  return {
    auth,
    ...portalTables,
    ...definePeopleTables(kit, portalTables),
    ...pageTables,
    ...defineUpdateTables(kit, pageTables),
    ...definePublicationTables(kit, pageTables),
    ...defineCommentTables(kit, pageTables),
    ...recordTables,
    ...defineRecordListTables(kit, portalTables),
    ...defineEscalationTables(kit, portalTables, recordTables),
    ...defineNoticeTables(kit, recordTables),
    ...defineBroadcastTables(kit, portalTables, recordTables),
    ...defineFileTables(kit, portalTables),
    ...defineKeyTables(kit, portalTables),
    ...defineDriveTables(kit, portalTables),
    ...defineSeenTables(kit, portalTables),
    ...defineEventTables(kit),
    ...defineSharedTables(kit),
    ...defineJobTables(kit),
  }
}

export type Tables = ReturnType<typeof defineTables>
