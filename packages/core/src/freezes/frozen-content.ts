import { z } from 'zod'

const contentSchema = z.object({
  pages: z.array(z.object({ id: z.string(), revision: z.object({ number: z.number(), title: z.string() }).nullable() })),
  records: z.array(
    z.object({
      id: z.string(),
      collection: z.string().optional(),
      number: z.number().nullable().optional(),
      title: z.string().optional(),
      state: z.string().nullable(),
    }),
  ),
  files: z.array(
    z.object({
      id: z.string(),
      file: z.string().optional(),
      name: z.string().nullable().optional(),
      number: z.number().optional(),
      sha256: z.string().nullable(),
    }),
  ),
})

/** What was frozen beside the record itself. What was gone by then has an id alone. */
export type FrozenContent = z.output<typeof contentSchema>

/** Reads the content of a freeze, which may be of any age. */
export const frozenContent = (content: string): FrozenContent => contentSchema.parse(JSON.parse(content))
