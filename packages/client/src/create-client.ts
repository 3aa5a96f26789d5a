import { broadcastAddresses } from './broadcast-addresses.ts'
import { commentAddresses } from './comment-addresses.ts'
import { escalationAddresses } from './escalation-addresses.ts'
import { fileAddresses } from './file-addresses.ts'
import { importAddresses } from './import-addresses.ts'
import { listViewAddresses } from './list-view-addresses.ts'
import { memberAddresses } from './member-addresses.ts'
import { noticeAddresses } from './notice-addresses.ts'
import { pageAddresses } from './page-addresses.ts'
import { coverageAddresses } from './coverage-addresses.ts'
import { publicationAddresses } from './publication-addresses.ts'
import { portalAddresses } from './portal-addresses.ts'
import { recordAddresses } from './record-addresses.ts'
import { unreadAddresses } from './unread-addresses.ts'
import { createSend, type Fetcher } from './send.ts'
import { sessionAddresses } from './session-addresses.ts'

/** One method per address of the API. Each throws ApiError when the API refuses, or with status 0 when it cannot be reached. */
export const createClient = (fetcher: Fetcher) => {
  const send = createSend(fetcher)
  return {
    ...sessionAddresses(send),
    ...portalAddresses(send),
    ...memberAddresses(send),
    ...pageAddresses(send),
    ...publicationAddresses(send),
    ...coverageAddresses(send),
    ...commentAddresses(send),
    ...recordAddresses(send),
    ...importAddresses(send),
    ...listViewAddresses(send),
    ...escalationAddresses(send),
    ...noticeAddresses(send),
    ...unreadAddresses(send),
    ...broadcastAddresses(send),
    ...fileAddresses(send),
  }
}

export type Client = ReturnType<typeof createClient>
