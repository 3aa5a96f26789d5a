import { type Notice, portalIdSchema } from '@tsuzuri/model'
import { and, asc, count, eq, inArray, isNull, lt } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { NoticeStore } from '../stores/notice-store.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'

export const createNoticeStore = ({ database, tables: { notices, noticeChoices } }: Context): NoticeStore => {
  const newest: ListOrder<Notice> = {
    name: 'notices',
    direction: 'descending',
    column: notices.at,
    holds: 'time',
    tie: notices.id,
    key: ({ at, id }) => ({ value: at, tie: id }),
  }
  const toBeMailed = (before: Date) => and(eq(notices.mail, 'daily'), isNull(notices.mailedAt), lt(notices.at, before))
  return {
    add: async (notice) => (await database.insert(notices).values(notice).onConflictDoNothing().returning({ id: notices.id })).length > 0,
    get: async (id) => (await database.select().from(notices).where(eq(notices.id, id)))[0] ?? null,
    list: (personId, { portalIds, unread, ...query }) =>
      readList(newest, query, ({ after, orderBy, limit }) =>
        database
          .select()
          .from(notices)
          .where(
            and(
              eq(notices.personId, personId),
              inArray(notices.portalId, [...portalIds]),
              unread ? isNull(notices.readAt) : undefined,
              after,
            ),
          )
          .orderBy(...orderBy)
          .limit(limit),
      ),
    countUnread: async (personId, portalIds) => {
      const [row] = await database
        .select({ count: count() })
        .from(notices)
        .where(and(eq(notices.personId, personId), isNull(notices.readAt), inArray(notices.portalId, [...portalIds])))
      return row?.count ?? 0
    },
    markRead: async (personId, ids, readAt) => {
      const read = await database
        .update(notices)
        .set({ readAt })
        .where(and(eq(notices.personId, personId), isNull(notices.readAt), ids ? inArray(notices.id, [...ids]) : undefined))
        .returning({ id: notices.id })
      return read.length
    },
    choices: async (personIds) => {
      if (personIds.length === 0) return []
      const rows = await database
        .select()
        .from(noticeChoices)
        .where(inArray(noticeChoices.personId, [...personIds]))
      return rows.map(({ place, ...choice }) => ({ ...choice, portalId: place === '' ? null : portalIdSchema.parse(place) }))
    },
    choose: async ({ portalId, ...choice }) => {
      await database
        .insert(noticeChoices)
        .values({ ...choice, place: portalId ?? '' })
        .onConflictDoUpdate({ target: [noticeChoices.personId, noticeChoices.place, noticeChoices.kind], set: { mail: choice.mail } })
    },
    toDigest: async (before) => {
      const rows = await database.selectDistinct({ personId: notices.personId }).from(notices).where(toBeMailed(before))
      return rows.map(({ personId }) => personId)
    },
    ofDigest: (personId, before, limit) =>
      database
        .select()
        .from(notices)
        .where(and(eq(notices.personId, personId), toBeMailed(before)))
        .orderBy(asc(notices.at), asc(notices.id))
        .limit(limit),
    setMailed: async (ids, mailedAt) => {
      for (const some of chunks(ids)) await database.update(notices).set({ mailedAt }).where(inArray(notices.id, some))
    },
    holdBack: async () =>
      (
        await database
          .update(notices)
          .set({ mail: 'none' })
          .where(and(eq(notices.mail, 'daily'), isNull(notices.mailedAt)))
          .returning({ id: notices.id })
      ).length,
  }
}
