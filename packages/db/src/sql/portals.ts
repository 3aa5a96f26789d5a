import type { Member, PortalId, Role } from '@tsuzuri/model'
import { and, asc, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { NamedActor, PortalStore } from '../stores/portal-store.ts'
import type { Context } from './context.ts'
import { prepare } from './prepare.ts'
import { storeErrors } from './store-errors.ts'

export const createPortalStore = ({ database, tables: { portals, members, firmAdmins, auth } }: Context): PortalStore => {
  const byId = prepare(
    database
      .select()
      .from(portals)
      .where(eq(portals.id, sql.placeholder('id'))),
    'portals_get',
  )
  const bySlug = prepare(
    database
      .select()
      .from(portals)
      .where(eq(portals.slug, sql.placeholder('slug'))),
    'portals_by_slug',
  )
  const rolesOf = prepare(
    database
      .select({ portalId: members.portalId, role: members.role })
      .from(members)
      .where(eq(members.userId, sql.placeholder('userId'))),
    'portals_roles_of',
  )
  const firmAdmin = prepare(
    database
      .select({ userId: firmAdmins.userId })
      .from(firmAdmins)
      .where(eq(firmAdmins.userId, sql.placeholder('userId'))),
    'portals_is_firm_admin',
  )
  const byName: ListOrder<typeof portals.$inferSelect> = {
    name: 'portals',
    direction: 'ascending',
    column: portals.name,
    holds: 'text',
    tie: portals.id,
    key: (portal) => ({ value: portal.name, tie: portal.id }),
  }
  const membersThat = (...conditions: readonly SQL[]) =>
    database
      .select({
        portalId: members.portalId,
        userId: members.userId,
        name: sql<string>`coalesce(${auth.user.name}, '')`,
        reading: sql<string>`coalesce(${auth.user.reading}, '')`,
        email: sql<string>`coalesce(${auth.user.email}, '')`,
        role: members.role,
        joinedAt: members.joinedAt,
      })
      .from(members)
      .leftJoin(auth.user, eq(auth.user.id, members.userId))
      .where(and(...conditions))
      .orderBy(asc(members.joinedAt), asc(members.userId))
  const get = async (id: PortalId) => (await byId.execute({ id }))[0] ?? null

  return {
    insert: async (portal) => {
      await database.insert(portals).values(portal)
    },
    get,
    bySlug: async (slug) => (await bySlug.execute({ slug }))[0] ?? null,
    byInquiryCode: async (code) => (await database.select().from(portals).where(eq(portals.inquiryCode, code)))[0] ?? null,
    list: (query) =>
      readList(byName, query, ({ after, orderBy, limit }) =>
        database
          .select()
          .from(portals)
          .where(and(query.ids && inArray(portals.id, [...query.ids]), after))
          .orderBy(...orderBy)
          .limit(limit),
      ),
    reportsDue: (month) =>
      database
        .select()
        .from(portals)
        .where(and(isNotNull(portals.reportsBelow), or(isNull(portals.reportsBegun), lt(portals.reportsBegun, month))))
        .orderBy(asc(portals.id)),
    update: async (id, patch) => {
      const [portal] = await database
        .update(portals)
        .set({ ...patch, id })
        .where(eq(portals.id, id))
        .returning()
      if (!portal) throw storeErrors.missing('portal', id)
      return portal
    },
    rolesOf: async (userId) => new Map((await rolesOf.execute({ userId })).map(({ portalId, role }) => [portalId, role])),
    isFirmAdmin: async (userId) => (await firmAdmin.execute({ userId })).length > 0,
    putFirmAdmin: async (userId, at) => {
      await database.insert(firmAdmins).values({ userId, since: at }).onConflictDoNothing()
    },
    removeFirmAdmin: async (userId) => {
      await database.delete(firmAdmins).where(eq(firmAdmins.userId, userId))
    },
    firmAdmins: () =>
      database
        .select({
          userId: firmAdmins.userId,
          name: sql<string>`coalesce(${auth.user.name}, '')`,
          reading: sql<string>`coalesce(${auth.user.reading}, '')`,
          email: sql<string>`coalesce(${auth.user.email}, '')`,
          since: firmAdmins.since,
        })
        .from(firmAdmins)
        .leftJoin(auth.user, eq(auth.user.id, firmAdmins.userId))
        .orderBy(asc(firmAdmins.since), asc(firmAdmins.userId)),
    countFirmAdmins: () => database.$count(firmAdmins),
    actors: async (ids) => {
      if (ids.length === 0) return new Map()
      const people = await database
        .select({ id: auth.user.id, name: auth.user.name })
        .from(auth.user)
        .where(inArray(auth.user.id, [...ids]))
      const others = ids.filter((id) => people.every((person) => person.id !== id))
      if (others.length === 0) return actorsOf('person', people)
      const keys = await database
        .select({ id: auth.apikey.id, name: auth.apikey.name })
        .from(auth.apikey)
        .where(inArray(auth.apikey.id, others))
      return new Map([...actorsOf('person', people), ...actorsOf('key', keys)])
    },
    addressee: async (userId) => {
      const [person] = await database
        .select({ name: auth.user.name, email: auth.user.email, locale: auth.user.locale })
        .from(auth.user)
        .where(eq(auth.user.id, userId))
      return person ? { ...person, name: person.name ?? '' } : null
    },
    putReading: async (userId, reading) => {
      await database.update(auth.user).set({ reading }).where(eq(auth.user.id, userId))
    },
    member: async (portalId, userId): Promise<Member | null> =>
      (await membersThat(eq(members.portalId, portalId), eq(members.userId, userId)))[0] ?? null,
    members: (portalId): Promise<readonly Member[]> => membersThat(eq(members.portalId, portalId)),
    standingsOfMembers: (portalId) => {
      const here = database.select({ userId: members.userId }).from(members).where(eq(members.portalId, portalId))
      return database
        .select({ userId: members.userId, portalId: sql<PortalId | null>`${members.portalId}`.as('portal_id'), role: members.role })
        .from(members)
        .where(inArray(members.userId, here))
        .unionAll(
          database
            .select({
              userId: firmAdmins.userId,
              portalId: sql<PortalId | null>`null`.as('portal_id'),
              role: sql<Role>`'firm-admin'`.as('role'),
            })
            .from(firmAdmins)
            .where(inArray(firmAdmins.userId, here)),
        )
    },
    putMember: async (member) => {
      await database
        .insert(members)
        .values(member)
        .onConflictDoUpdate({ target: [members.portalId, members.userId], set: { role: member.role } })
    },
    removeMember: async (portalId, userId) => {
      await database.delete(members).where(and(eq(members.portalId, portalId), eq(members.userId, userId)))
    },
  }
}

const actorsOf = (
  kind: NamedActor['kind'],
  rows: readonly { readonly id: string; readonly name: string | null }[],
): ReadonlyMap<string, NamedActor> => new Map(rows.map(({ id, name }) => [id, { kind, name: name ?? '' }]))
