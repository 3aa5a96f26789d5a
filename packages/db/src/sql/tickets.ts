import { eq, lt } from 'drizzle-orm'
import type { TicketStore } from '../stores/ticket-store.ts'
import type { Context } from './context.ts'

export const createTicketStore = ({ database, tables: { tickets } }: Context): TicketStore => ({
  put: async (ticket, now) => {
    await database.delete(tickets).where(lt(tickets.expiresAt, now))
    await database.insert(tickets).values(ticket)
  },
  take: async (hash) => (await database.delete(tickets).where(eq(tickets.hash, hash)).returning())[0] ?? null,
})
