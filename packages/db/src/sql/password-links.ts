import { and, eq, isNull } from 'drizzle-orm'
import type { PasswordLinkStore } from '../stores/password-link-store.ts'
import type { Context } from './context.ts'

export const createPasswordLinkStore = ({ database, tables: { passwordLinks } }: Context): PasswordLinkStore => ({
  put: async ({ userId, ...link }) => {
    await database
      .insert(passwordLinks)
      .values({ userId, ...link })
      .onConflictDoUpdate({ target: passwordLinks.userId, set: link })
  },
  byTokenHash: async (tokenHash) => (await database.select().from(passwordLinks).where(eq(passwordLinks.tokenHash, tokenHash)))[0] ?? null,
  use: async (tokenHash, at) => {
    const used = await database
      .update(passwordLinks)
      .set({ usedAt: at })
      .where(and(eq(passwordLinks.tokenHash, tokenHash), isNull(passwordLinks.usedAt)))
      .returning({ userId: passwordLinks.userId })
    return used.length > 0
  },
  drop: async (userId) => {
    await database.delete(passwordLinks).where(eq(passwordLinks.userId, userId))
  },
})
