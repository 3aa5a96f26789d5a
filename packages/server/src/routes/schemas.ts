import { pageVersions, searchPeriods, turns } from '@tsuzuri/core'
import {
  type FieldValue,
  isInTime,
  longest,
  pageIdSchema,
  personReadingSchema,
  portalModes,
  roleSchema,
  templates,
  userIdSchema,
} from '@tsuzuri/model'
import { z } from 'zod'

/** A JSON value that a field can hold. Bodies are read as JSON, so there is nothing to check; `z.json()` would have no end in the OpenAPI document. */
const fieldValue: z.ZodType<FieldValue> = z.any().meta({ description: 'Any JSON value.' })
export const fieldsSchema = z.record(z.string().min(1).max(100), fieldValue)
export const slugSchema = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'Small letters, digits and hyphens; at most 63.')
export const titleSchema = z.string().trim().min(1).max(longest.title)
const portalNameSchema = z.string().trim().min(1).max(longest.portalName)
export const personNameSchema = z.string().trim().min(1).max(longest.personName)
const outOfTime = 'Not a year from 1 to 9999.'
export const instantSchema = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine(isInTime, outOfTime)
/** As it was written: which instants a day is, `instantsOf` says. */
export const dayOrInstantSchema = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .refine((text) => isInTime(new Date(text)), outOfTime)

/** As it was typed; how long a new one must be is said where it is set. */
export const passwordSchema = z.string().min(1).max(256)

export const portalParams = z.object({ portal: z.string().min(1).max(200) })
export const pageParams = portalParams.extend({ page: z.string().min(1).max(2000) })
export const collectionParams = portalParams.extend({ collection: z.string().min(1).max(100) })
export const recordParams = collectionParams.extend({ record: z.string().min(1).max(100) })
export const fileParams = portalParams.extend({ file: z.uuid() })

export const memberParams = portalParams.extend({ member: z.string().max(200).pipe(userIdSchema) })
/** The secret of a link. */
export const tokenParams = z.object({ token: z.string().min(10).max(200) })

export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(1000).optional(),
})

export const timelineQuery = listQuery.extend({ order: z.enum(['oldest', 'newest']).optional() })

export const versionSchema = z.enum(pageVersions).meta({
  description: '`draft`: as it is typed; `published`: as clients read it. The firm is given the former, clients the latter unless told.',
})
/** What an address asks the blocks of a page to show instead of what is written in it. What cannot be read is passed over. */
export const showSchema = z
  .string()
  .max(2000)
  .meta({ description: 'Attributes of its blocks: `calendar.view=list&calendar.month=2026-12`.' })

export const newPortalSchema = z.strictObject({
  slug: slugSchema,
  name: portalNameSchema,
  mode: z.enum(portalModes).optional(),
  template: z.enum(templates).optional(),
})
export const portalPatchSchema = z.strictObject({
  name: portalNameSchema.optional(),
  mode: z.enum(portalModes).optional(),
  timeZone: z
    .string()
    .max(100)
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', 'Not a known time zone.')
    .optional(),
  secondPersonFor: z
    .array(z.string().max(100))
    .max(50)
    .meta({ description: 'Page types whose pages nobody publishes who wrote in them last.' })
    .optional(),
  reportsBelow: pageIdSchema
    .nullable()
    .optional()
    .meta({ description: 'The id of the page below which each month’s report begins by itself; null: none does.' }),
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'A colour like #1a6fb5.')
    .optional(),
  trashDays: z.int().min(1).max(3650).optional(),
  contractHours: z.number().min(0).max(10_000).nullable().optional().meta({ description: 'Hours a month that the contract holds.' }),
  checkItems: z
    .array(z.string().trim().min(1).max(100))
    .max(30)
    .refine((items) => new Set(items).size === items.length, 'One stands there twice.')
    .optional()
    .meta({ description: 'What the firm checks before anything is delivered.' }),
  driveLimits: z
    .strictObject({
      fileBytes: z.int().min(1),
      driveBytes: z.int().min(1).nullable(),
      files: z.int().min(1).max(10_000_000).nullable(),
      allowedTypes: z.array(z.string().max(200)).max(100),
      refusedTypes: z.array(z.string().max(200)).max(100),
    })
    .optional()
    .meta({ description: 'How much the drive takes; only the firm’s administrators say.' }),
})
export const invitationSchema = z.strictObject({
  email: z.email().max(254),
  role: roleSchema,
  name: z.string().trim().max(longest.personName).optional(),
  reading: personReadingSchema.optional(),
})

export const newPageSchema = z.strictObject({
  title: titleSchema,
  slug: z.string().max(200).optional(),
  type: z.string().max(100).optional(),
  parent: z.string().max(2000).nullable().optional(),
  position: z.int().min(0).optional(),
  markdown: z.string().optional(),
  fields: fieldsSchema.optional(),
  publish: z
    .boolean()
    .optional()
    .meta({ description: 'Of a published type: whether clients read it at once (usual), or only when it is published.' }),
})
export const pagePatchSchema = z.strictObject({
  title: titleSchema.optional(),
  slug: z.string().min(1).max(200).optional(),
  type: z.string().max(100).optional(),
  parent: z.string().max(2000).nullable().optional(),
  position: z.int().min(0).optional(),
})

const recordColumns = {
  assignee: z.string().max(200).nullable().optional(),
  startsAt: instantSchema.nullable().optional(),
  dueAt: instantSchema.nullable().optional(),
}
export const newRecordSchema = z.strictObject({
  title: titleSchema,
  state: z.string().max(100).optional(),
  ...recordColumns,
  fields: fieldsSchema.optional(),
})
export const recordPatchSchema = z.strictObject({ title: titleSchema.optional(), ...recordColumns, fields: fieldsSchema.optional() })
export const recordListQuery = listQuery.extend({
  state: z.string().max(100).optional(),
  assignee: z.string().max(200).optional(),
  ball: z.enum(['firm', 'client']).optional(),
  q: z.string().max(200).optional(),
  from: dayOrInstantSchema.optional(),
  to: dayOrInstantSchema.optional(),
  sort: z.string().max(100).optional(),
})
export const recordsQuery = recordListQuery.extend({ trashed: z.enum(['0', '1']).optional() })
export const waitingQuery = listQuery.extend({
  ball: z.enum(turns).optional(),
  late: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
})
export const deskQuery = waitingQuery.extend({
  portal: z.string().min(1).max(200).optional(),
  collection: z.string().min(1).max(100).optional(),
})
const firmOnlySchema = z.boolean().optional().meta({ description: 'The comment stays within the firm. Only the firm’s people may say so.' })
export const transitionSchema = z.strictObject({
  to: z.string().min(1).max(100),
  comment: z.string().max(longest.comment).optional(),
  firmOnly: firmOnlySchema,
  patch: recordPatchSchema.optional().meta({ description: 'What is written with the step, in one with it.' }),
})
/** What is done to many records at once: values, a step, or both. */
export const bulkSchema = z
  .strictObject({
    records: z.array(z.string().min(1).max(100)).min(1).max(200),
    patch: recordPatchSchema.optional(),
    transition: transitionSchema.optional(),
  })
  .refine(({ patch, transition }) => patch !== undefined || transition !== undefined, {
    path: ['patch'],
    message: 'Tell `patch`, `transition`, or both.',
  })
export const commentSchema = z.strictObject({ body: z.string().trim().min(1).max(longest.comment) })
export const recordCommentSchema = commentSchema.extend({
  firmOnly: firmOnlySchema,
  files: z
    .array(z.uuid())
    .max(20)
    .optional()
    .meta({ description: 'Versions of files of the drive that are attached; they stay as of these.' }),
})

export const fileListQuery = listQuery.extend({
  folder: z.string().max(2000).optional(),
  q: z.string().max(200).optional(),
  trashed: z.enum(['0', '1']).optional(),
})
export const searchQuery = listQuery.extend({
  q: z.string().max(20_000).default(''),
  kind: z.string().max(200).optional(),
  state: z.string().max(200).optional(),
  author: z.string().max(200).optional(),
  portal: z.string().max(2_000).optional().meta({ description: 'Slugs, parted by commas. Counts only over all portals.' }),
  period: z.enum(searchPeriods).optional().meta({
    description: 'When it was last changed: this week, month or fiscal year (from 1 April), or before that. Counts before `from` and `to`.',
  }),
  facets: z.enum(['0', '1']).optional(),
  proposals: z
    .enum(['0', '1'])
    .optional()
    .meta({ description: '`1`: other searches that find something are proposed where nothing holds every word.' }),
  from: dayOrInstantSchema.optional(),
  to: dayOrInstantSchema.optional(),
})
