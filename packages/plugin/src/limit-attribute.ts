import { z } from 'zod'

/** `limit="20"`: how many rows a block shows, 1 to 200. */
export const limitAttribute = (fallback: number): z.ZodType<number> => z.coerce.number().int().min(1).max(200).catch(fallback)
