import type { SearchIndex } from '../../search-index.ts'

/** An index and the embedded one beside it as one, both told of everything, as the product has them follow the stream. */
export const joinIndexes = (index: SearchIndex, embedded: SearchIndex): SearchIndex => ({
  ...index,
  apply: async (ops, cursor) => {
    await embedded.apply(ops, cursor)
    await index.apply(ops, cursor)
  },
  rebuild: async (head, portalId) => {
    const both = [await embedded.rebuild(head, portalId), await index.rebuild(head, portalId)]
    return {
      put: async (documents) => {
        for (const each of both) await each.put(documents)
      },
      finish: async () => {
        for (const each of both) await each.finish()
      },
    }
  },
})
