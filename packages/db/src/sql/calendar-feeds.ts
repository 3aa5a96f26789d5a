import { and, eq } from 'drizzle-orm'
import type { CalendarFeedStore } from '../stores/calendar-feed-store.ts'
import type { Context } from './context.ts'

export const createCalendarFeedStore = ({ database, tables: { calendarFeeds } }: Context): CalendarFeedStore => ({
  put: async ({ portalId, userId, ...feed }) => {
    await database
      .insert(calendarFeeds)
      .values({ portalId, userId, ...feed })
      .onConflictDoUpdate({ target: [calendarFeeds.portalId, calendarFeeds.userId], set: feed })
  },
  byTokenHash: async (tokenHash) => (await database.select().from(calendarFeeds).where(eq(calendarFeeds.tokenHash, tokenHash)))[0] ?? null,
  of: (userId) => database.select().from(calendarFeeds).where(eq(calendarFeeds.userId, userId)),
  drop: async (portalId, userId) => {
    const dropped = await database
      .delete(calendarFeeds)
      .where(and(eq(calendarFeeds.portalId, portalId), eq(calendarFeeds.userId, userId)))
      .returning({ userId: calendarFeeds.userId })
    return dropped.length > 0
  },
})
