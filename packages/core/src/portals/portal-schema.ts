import { type Issue, longest, pageIdSchema, portalModes, usualDriveLimits } from '@tsuzuri/model'
import { z } from 'zod'
import { portalErrors } from './portal-errors.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const bytes = z.int('Write a whole number of bytes.').min(1, 'It is at least one byte.')
const mediaTypes = z
  .array(
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z]+\/(?:\*|[a-z0-9][a-z0-9.+-]*)$/, 'Write a media type as `application/pdf` or `image/*`.'),
  )
  .max(100)

/** What a portal may be like. */
export const portalSchema = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'Use 1 to 63 of a–z, 0–9 and `-`, with no `-` at either end.')
    // An address names a portal by slug or by id; a slug that looks like an id could never be reached.
    .refine((slug) => !uuid.test(slug), 'It looks like an id.'),
  name: z.string().trim().min(1, 'It is empty.').max(longest.portalName),
  mode: z.enum(portalModes),
  timeZone: z.string().max(64).refine(isTimeZone, 'It is no time zone such as `Asia/Tokyo`.'),
  secondPersonFor: z.array(z.string().max(100)).max(50),
  contractHours: z.number().min(0, 'Hours are at least 0.').max(10_000, 'Hours are at most 10,000.').nullable(),
  checkItems: z
    .array(z.string().trim().min(1, 'It is empty.').max(100, 'It is longer than 100 characters.'))
    .max(30, 'There are 30 at most.')
    .refine((items) => new Set(items).size === items.length, 'One stands there twice.'),
  reportsBelow: pageIdSchema.nullable(),
  accent: z
    .string()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, 'Write a colour as `#1a2b3c`.'),
  driveLimits: z.strictObject({
    fileBytes: bytes.max(usualDriveLimits.fileBytes, 'No file is larger than 5 GiB.'),
    driveBytes: bytes.nullable(),
    files: z.int('Write a whole number of files.').min(1, 'It is at least one file.').max(10_000_000).nullable(),
    allowedTypes: mediaTypes,
    refusedTypes: mediaTypes,
  }),
  trashDays: z.int('Write a whole number of days.').min(1, 'It is at least one day.').max(3650, 'It is at most 3,650 days.'),
})

/** The value the schema makes of the input. Throws `portal.invalid`. */
export const parsePortal = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw portalErrors.invalid(parsed.error.issues.map(toIssue))
  return parsed.data
}

const toIssue = (issue: z.core.$ZodIssue): Issue => ({ path: issue.path.join('.'), message: issue.message })
