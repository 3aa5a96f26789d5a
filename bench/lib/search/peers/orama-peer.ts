import { create, insertMultiple, search } from '@orama/orama'
import { createTokenizer } from '@orama/tokenizers/japanese'
import type { Peer } from './peer.ts'

export const oramaPeer: Peer = {
  name: 'Orama, its tokenizer',
  most: 1_000,
  async open(documents) {
    const database = create({
      schema: { ref: 'string', text: 'string' },
      components: { tokenizer: createTokenizer({ language: 'japanese', stemming: false }) },
    })
    await insertMultiple(
      database,
      documents.map(({ ref, title, body }) => ({ ref, text: `${title}\n${body}` })),
    )
    return {
      async search(text, limit) {
        const { hits } = await search(database, { term: text, properties: ['text'], threshold: 0, limit })
        return hits.map(({ document }) => document.ref)
      },
      close: () => {},
    }
  },
}
