import { and, asc, eq, isNull } from 'drizzle-orm'
import type { InvitationStore } from '../stores/invitation-store.ts'
import type { Context } from './context.ts'

export const createInvitationStore = ({ database, tables: { invitations } }: Context): InvitationStore => ({
  insert: async (invitation) => {
    await database.insert(invitations).values(invitation)
  },
  byTokenHash: async (tokenHash) => (await database.select().from(invitations).where(eq(invitations.tokenHash, tokenHash)))[0] ?? null,
  open: (portalId) =>
    database
      .select()
      .from(invitations)
      .where(and(eq(invitations.portalId, portalId), isNull(invitations.acceptedAt)))
      .orderBy(asc(invitations.expiresAt), asc(invitations.id)),
  renew: async (id, { tokenHash, expiresAt }) => {
    const renewed = await database
      .update(invitations)
      .set({ tokenHash, expiresAt })
      .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt)))
      .returning()
    return renewed[0] ?? null
  },
  revoke: async (id) => {
    await database.delete(invitations).where(and(eq(invitations.id, id), isNull(invitations.acceptedAt)))
  },
  accept: async (id, at) => {
    const accepted = await database
      .update(invitations)
      .set({ acceptedAt: at })
      .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt)))
      .returning({ id: invitations.id })
    return accepted.length > 0
  },
})
