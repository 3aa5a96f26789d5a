import { locales, userIdSchema } from '@tsuzuri/model'
import { z } from 'zod'
import type { Person } from './auth.ts'

const personSchema = z.object({
  id: userIdSchema,
  name: z.string(),
  reading: z.string().nullish(),
  email: z.string(),
  locale: z.enum(locales).nullish(),
  twoFactorEnabled: z.boolean().nullish(),
})

/** A person, as better-auth keeps one. */
export const toPerson = (user: unknown): Person => {
  const { id, name, reading, email, locale, twoFactorEnabled } = personSchema.parse(user)
  return { id, name, reading: reading ?? '', email, locale: locale ?? null, secondFactor: twoFactorEnabled ?? false }
}
