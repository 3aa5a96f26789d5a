import { z } from 'zod'

const flawSchema = z.object({
  /** As spreadsheets count rows. */
  line: z.int(),
  /** The heading of the column; empty where it is the row. */
  column: z.string(),
  /** Where it would be written: `fields.body`. */
  path: z.string(),
  /** What stands there, shortened. */
  value: z.string(),
  words: z.object({ ja: z.string(), en: z.string() }),
})
/** What is wrong in one cell of a file, or in a row of it. */
export type ImportFlaw = z.infer<typeof flawSchema>

export const importReportSchema = z.object({
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  /** Rows that say what stands there already. */
  same: z.int(),
  flawed: z.int(),
  /** The first of them, in order. */
  flaws: z.array(flawSchema),
  /** What was understood otherwise than it stands there; the first of them. */
  notes: z.array(flawSchema),
})
/** What an import would do, or did. */
export type ImportReport = z.infer<typeof importReportSchema>
