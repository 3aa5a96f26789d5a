import {
  type ClosingPeriod,
  type DriveLimits,
  type ExpectedPage,
  usualCheckItems,
  usualClosingDays,
  usualDriveLimits,
} from '@tsuzuri/model'
import type { PageId, PortalId, PortalMode, Role, UserId } from '@tsuzuri/model'
import type { Kit } from '../kit/kit.ts'

/** Portals, who belongs to them, and who is asked in. */
export const definePortalTables = (kit: Kit) => {
  const portals = kit.table(
    'portals',
    {
      id: kit.text('id').$type<PortalId>().primaryKey(),
      slug: kit.text('slug').notNull(),
      name: kit.text('name').notNull(),
      mode: kit.text('mode').$type<PortalMode>().notNull(),
      timeZone: kit.text('time_zone').notNull(),
      accent: kit.text('accent').notNull(),
      closingDays: kit.json<readonly ClosingPeriod[]>('closing_days').notNull().default(usualClosingDays),
      trashDays: kit.int('trash_days').notNull().default(90),
      driveLimits: kit.json<DriveLimits>('drive_limits').notNull().default(usualDriveLimits),
      expectedPages: kit.json<readonly ExpectedPage[]>('expected_pages').notNull().default([]),
      secondPersonFor: kit.json<readonly string[]>('second_person_for').notNull().default([]),
      contractHours: kit.real('contract_hours'),
      checkItems: kit.json<readonly string[]>('check_items').notNull().default(usualCheckItems),
      reportsBelow: kit.text('reports_below').$type<PageId>(),
      reportsBegun: kit.text('reports_begun'),
      inquiryCode: kit.text('inquiry_code'),
      version: kit.int('version').notNull(),
      createdAt: kit.time('created_at').notNull(),
      updatedAt: kit.time('updated_at').notNull(),
    },
    (t) => [
      kit.uniqueIndex('portals_slug').on(t.slug),
      kit.index('portals_name').on(t.name, t.id),
      kit.uniqueIndex('portals_inquiry').on(t.inquiryCode),
    ],
  )

  const members = kit.table(
    'members',
    {
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .notNull()
        .references(() => portals.id),
      userId: kit.text('user_id').$type<UserId>().notNull(),
      role: kit.text('role').$type<Role>().notNull(),
      joinedAt: kit.time('joined_at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.portalId, t.userId] }), kit.index('members_user').on(t.userId)],
  )

  const firmAdmins = kit.table('firm_admins', {
    userId: kit.text('user_id').$type<UserId>().primaryKey(),
    since: kit.time('since').notNull(),
  })

  const invitations = kit.table(
    'invitations',
    {
      id: kit.text('id').primaryKey(),
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .notNull()
        .references(() => portals.id),
      email: kit.text('email').notNull(),
      name: kit.text('name').notNull(),
      /** How the name is read, in hiragana. */
      reading: kit.text('reading'),
      role: kit.text('role').$type<Role>().notNull(),
      tokenHash: kit.text('token_hash').notNull(),
      expiresAt: kit.time('expires_at').notNull(),
      acceptedAt: kit.time('accepted_at'),
      invitedBy: kit.text('invited_by').notNull(),
    },
    (t) => [kit.uniqueIndex('invitations_token').on(t.tokenHash)],
  )

  // A person has one at most: another takes its place.
  const passwordLinks = kit.table(
    'password_links',
    {
      userId: kit.text('user_id').$type<UserId>().primaryKey(),
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .notNull()
        .references(() => portals.id),
      tokenHash: kit.text('token_hash').notNull(),
      expiresAt: kit.time('expires_at').notNull(),
      usedAt: kit.time('used_at'),
      madeBy: kit.text('made_by').$type<UserId>().notNull(),
    },
    (t) => [kit.uniqueIndex('password_links_token').on(t.tokenHash)],
  )

  // The address of a person's calendar of one portal: another takes its place.
  const calendarFeeds = kit.table(
    'calendar_feeds',
    {
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .notNull()
        .references(() => portals.id),
      userId: kit.text('user_id').$type<UserId>().notNull(),
      tokenHash: kit.text('token_hash').notNull(),
      madeAt: kit.time('made_at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.portalId, t.userId] }),
      kit.uniqueIndex('calendar_feeds_token').on(t.tokenHash),
      kit.index('calendar_feeds_user').on(t.userId),
    ],
  )

  return { portals, members, firmAdmins, invitations, passwordLinks, calendarFeeds }
}

export type PortalTables = ReturnType<typeof definePortalTables>
