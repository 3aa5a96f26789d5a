import type { Store } from '@tsuzuri/db'
import { heldBackUntil } from './held-back-until.ts'

/** The jobs that mail what was told so far. Looking for digests goes on, and finds none of what was held back. */
const kinds = ['mail-notice', 'mail-digest', 'mail-link', 'mail-receipt'] as const

/**
 * Has nothing mailed of what happened up to now: neither what waits to be, nor what nobody has been told of yet. For an installation
 * that came back from a backup: it had been sent by then, or means links and states that are no more. Answers how many mails were held back.
 */
export const holdBackMails = (store: Store): Promise<number> =>
  store.unit(async (tx) => {
    await tx.events.advance(heldBackUntil, await tx.events.head())
    return (await tx.jobs.drop(kinds)) + (await tx.notices.holdBack())
  })
