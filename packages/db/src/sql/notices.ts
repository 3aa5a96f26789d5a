import { type Notice, type NoticeSubject, portalIdSchema, type UserId } from '@tsuzuri/model'
import { and, asc, count, eq, inArray, isNull, lt } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { NoticeStore } from '../stores/notice-store.ts'
import { chunks } from './chunks.ts'
import type { Tables } from '../tables/tables.ts'
import type { Context } from './context.ts'
import { storeErrors } from './store-errors.ts'

type NoticeRow = Tables['notices']['$inferSelect']

export const createNoticeStore = ({ database, tables: { notices, noticeChoices } }: Context): NoticeStore => {
  const newest: ListOrder<NoticeRow> = {
    name: 'notices',
    direction: 'descending',
    column: notices.at,
    holds: 'time',
    tie: notices.id,
    key: ({ at, id }) => ({ value: at, tie: id }),
  }
  const toBeMailed = (before: Date) => and(eq(notices.mail, 'daily'), isNull(notices.mailedAt), lt(notices.at, before))
  return {
    add: async ({ about, ...notice }) => {
      const row = { ...notice, ...toColumns(about) }
      return (await database.insert(notices).values(row).onConflictDoNothing().returning({ id: notices.id })).length > 0
    },
    get: async (id) => {
      const [row] = await database.select().from(notices).where(eq(notices.id, id))
      return row ? toNotice(row) : null
    },
    list: async (personId, { portalIds, unread, ...query }) => {
      const { items, next } = await readList(newest, query, ({ after, orderBy, limit }) =>
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
      )
      return { items: items.map(toNotice), next }
    },
    unreadOf: async (portalId, kind, personIds) => {
      const found: UserId[] = []
      for (const some of chunks(personIds)) {
        const rows = await database
          .selectDistinct({ personId: notices.personId })
          .from(notices)
          .where(and(inArray(notices.personId, some), eq(notices.portalId, portalId), eq(notices.kind, kind), isNull(notices.readAt)))
        found.push(...rows.map(({ personId }) => personId))
      }
      return found
    },
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
    ofDigest: async (personId, before, limit) => {
      const rows = await database
        .select()
        .from(notices)
        .where(and(eq(notices.personId, personId), toBeMailed(before)))
        .orderBy(asc(notices.at), asc(notices.id))
        .limit(limit)
      return rows.map(toNotice)
    },
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

const toColumns = (about: NoticeSubject): Pick<NoticeRow, 'recordId' | 'pageId' | 'fileId'> => ({
  recordId: about.kind === 'record' ? about.id : null,
  pageId: about.kind === 'page' ? about.id : null,
  fileId: about.kind === 'file' ? about.id : null,
})

const toNotice = ({ recordId, pageId, fileId, ...notice }: NoticeRow): Notice => {
  if (recordId !== null) return { ...notice, about: { kind: 'record', id: recordId } }
  if (pageId !== null) return { ...notice, about: { kind: 'page', id: pageId } }
  if (fileId !== null) return { ...notice, about: { kind: 'file', id: fileId } }
  throw storeErrors.missing('subject of notice', notice.id)
}
