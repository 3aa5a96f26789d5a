import type { FileId, NoticeKind, NoticeMail, PageId, PortalId, RecordId, UserId } from '@tsuzuri/model'
import { sql } from 'drizzle-orm'
import type { Kit } from '../kit/kit.ts'
import type { RecordTables } from './records.ts'

/** What people were told, and how they want to be. */
export const defineNoticeTables = (kit: Kit, { records }: RecordTables) => {
  const notices = kit.table(
    'notices',
    {
      id: kit.text('id').primaryKey(),
      personId: kit.text('person_id').$type<UserId>().notNull(),
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      kind: kit.text('kind').$type<NoticeKind>().notNull(),
      eventId: kit.text('event_id').notNull(),
      // One of the three. A file may be purged, and what was told of it stays told.
      recordId: kit.text('record_id').$type<RecordId>(),
      pageId: kit.text('page_id').$type<PageId>(),
      fileId: kit.text('file_id').$type<FileId>(),
      actorName: kit.text('actor_name').notNull(),
      at: kit.time('at').notNull(),
      readAt: kit.time('read_at'),
      mail: kit.text('mail').$type<NoticeMail>().notNull(),
      mailedAt: kit.time('mailed_at'),
    },
    (t) => [
      kit.uniqueIndex('notices_once').on(t.personId, t.eventId),
      kit.index('notices_newest').on(t.personId, t.at, t.id),
      kit
        .index('notices_unread')
        .on(t.personId, t.portalId)
        .where(sql`read_at is null`),
      kit
        .index('notices_to_mail')
        .on(t.at)
        .where(sql`mail = 'daily' and mailed_at is null`),
      kit.foreignKey({ name: 'notices_record', columns: [t.portalId, t.recordId], foreignColumns: [records.portalId, records.id] }),
    ],
  )
  const noticeChoices = kit.table(
    'notice_choices',
    {
      personId: kit.text('person_id').$type<UserId>().notNull(),
      /** A portal's id, or empty for all others. */
      place: kit.text('place').notNull(),
      kind: kit.text('kind').$type<NoticeKind>().notNull(),
      mail: kit.text('mail').$type<NoticeMail>().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.personId, t.place, t.kind] })],
  )
  return { notices, noticeChoices }
}
