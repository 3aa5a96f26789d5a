import { z } from 'zod'

/** What may be sent, to the letter: a key that Meilisearch does not know is refused by it, and so it is here. */
export const shapes = {
  createIndex: z.strictObject({ uid: z.string().regex(/^[\w-]{1,400}$/), primaryKey: z.string() }),
  settings: z.strictObject({
    searchableAttributes: z.array(z.string()),
    filterableAttributes: z.array(z.string()),
    sortableAttributes: z.array(z.string()),
    displayedAttributes: z.array(z.string()),
    localizedAttributes: z.array(z.strictObject({ attributePatterns: z.array(z.string()), locales: z.array(z.literal('jpn')).min(1) })),
    typoTolerance: z.strictObject({ disableOnNumbers: z.boolean() }),
    pagination: z.strictObject({ maxTotalHits: z.int().min(1) }),
    searchCutoffMs: z.int().min(1).max(1_500),
  }),
  documents: z.array(z.record(z.string(), z.unknown())),
  ids: z.array(z.string()),
  filter: z.strictObject({ filter: z.string() }),
  search: z.strictObject({
    queries: z
      .array(
        z.strictObject({
          indexUid: z.string(),
          q: z.string(),
          filter: z.string(),
          limit: z.int().min(0).max(1_000),
          attributesToRetrieve: z.array(z.string()),
          matchingStrategy: z.enum(['all', 'last', 'frequency']),
          // Left out, what is all kanji is taken for Chinese.
          locales: z.array(z.literal('jpn')).min(1),
        }),
      )
      .min(1),
  }),
  swap: z.array(z.strictObject({ indexes: z.tuple([z.string(), z.string()]), rename: z.literal(false) })).min(1),
}
