import { z } from 'zod'
import type { AttributeWords } from './block.ts'

/** `limit="20"`: how many rows a block shows; more than 200 are 200. */
export const limitAttribute = (fallback: number): z.ZodType<number> =>
  z.coerce
    .number()
    .int()
    .min(1)
    .transform((limit) => Math.min(limit, 200))
    .default(fallback)

/** What `limit` is called. */
export const limitWords: AttributeWords = { label: { ja: '表示件数', en: 'Rows shown' } }
