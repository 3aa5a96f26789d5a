import type { Stores } from '../stores/stores.ts'
import { createAcrossStores } from './across.ts'
import { createBroadcastStore } from './broadcasts.ts'
import type { Context } from './context.ts'
import { createCalendarFeedStore } from './calendar-feeds.ts'
import { createCommentStores } from './comments.ts'
import { createDavStores } from './dav.ts'
import { createEscalationStores } from './escalations.ts'
import { createErasureStore } from './erasures.ts'
import { createEventStore } from './events.ts'
import { createFileStores } from './files.ts'
import { createFreezeStores } from './freezes.ts'
import { createFolderStores } from './folders.ts'
import { createIdempotencyStore } from './idempotency.ts'
import { createImportStores } from './imports.ts'
import { createInvitationStore } from './invitations.ts'
import { createKeyStore } from './keys.ts'
import { createJobStore } from './jobs.ts'
import { createListViewStores } from './list-views.ts'
import { createNoticeStore } from './notices.ts'
import { createPasswordLinkStore } from './password-links.ts'
import { createPlanStores, followedPlans } from './plans.ts'
import { createPageStores } from './pages.ts'
import { createPublicationStores } from './publications.ts'
import { createPortalStore } from './portals.ts'
import { createRecordStores } from './records.ts'
import { createRevisionStores } from './revisions.ts'
import { createSavedSearchStore } from './saved-searches.ts'
import { createSeenStores } from './seen.ts'
import { createTicketStore } from './tickets.ts'
import { createUpdateLogs } from './updates.ts'

/** All stores over one database. */
export const createStores = (context: Context): Stores => {
  const pagesIn = createPageStores(context)
  const updatesIn = createUpdateLogs(context)
  const revisionsIn = createRevisionStores(context)
  const publicationsIn = createPublicationStores(context)
  const commentsIn = createCommentStores(context)
  const escalationsIn = createEscalationStores(context)
  const recordsIn = createRecordStores(context)
  const listViewsIn = createListViewStores(context)
  const importsIn = createImportStores(context)
  const freezesIn = createFreezeStores(context)
  const plansIn = createPlanStores(context)
  const filesIn = createFileStores(context)
  const foldersIn = createFolderStores(context)
  const davIn = createDavStores(context)
  const seenIn = createSeenStores(context)
  const across = createAcrossStores(context)
  return {
    portals: createPortalStore(context),
    invitations: createInvitationStore(context),
    passwordLinks: createPasswordLinkStore(context),
    followedPlans: followedPlans(context),
    calendarFeeds: createCalendarFeedStore(context),
    keys: createKeyStore(context),
    erasures: createErasureStore(context),
    savedSearches: createSavedSearchStore(context),
    idempotency: createIdempotencyStore(context),
    tickets: createTicketStore(context),
    events: createEventStore(context),
    jobs: createJobStore(context),
    notices: createNoticeStore(context),
    broadcasts: createBroadcastStore(context),
    across,
    in: (portalId) => ({
      pages: pagesIn(portalId),
      updates: updatesIn(portalId),
      revisions: revisionsIn(portalId),
      publications: publicationsIn(portalId),
      comments: commentsIn(portalId),
      records: recordsIn(portalId),
      imports: importsIn(portalId),
      listViews: listViewsIn(portalId),
      escalations: escalationsIn(portalId),
      plans: plansIn(portalId),
      freezes: freezesIn(portalId),
      files: filesIn(portalId),
      folders: foldersIn(portalId),
      dav: davIn(portalId),
      seen: seenIn(portalId),
    }),
  }
}
