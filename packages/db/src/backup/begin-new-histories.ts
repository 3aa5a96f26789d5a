import { sql } from 'drizzle-orm'
import type { OpenStore } from '../open-store.ts'

/**
 * Makes what was brought back from a backup something of its own: live documents that went on elsewhere since are never merged
 * into it (each page has another epoch), and whoever was signed in then, and may have been signed out since, signs in again.
 */
export const beginNewHistories = async ({ unit, driver: { database }, tables }: OpenStore, at: Date): Promise<void> => {
  const second = Math.floor(at.getTime() / 1000)
  const { pages, tickets, auth } = tables
  await unit(async () => {
    await database.update(pages).set({ epoch: sql`case when ${pages.epoch} < ${second} then ${second} else ${pages.epoch} + 1 end` })
    await database.delete(auth.session)
    await database.delete(auth.verification)
    await database.delete(tickets)
  })
}
