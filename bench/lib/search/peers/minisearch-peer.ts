import MiniSearch from 'minisearch'
import { japanesePairs } from './japanese-pairs.ts'
import type { Peer } from './peer.ts'

export const minisearchPeer: Peer = {
  name: 'MiniSearch, pairs',
  most: 5_000,
  async open(documents) {
    const index = new MiniSearch({
      idField: 'ref',
      fields: ['title', 'body'],
      tokenize: japanesePairs,
      processTerm: (term) => term,
      searchOptions: { combineWith: 'AND', boost: { title: 3 }, prefix: (term) => [...term].length === 1 },
    })
    index.addAll(documents.map(({ ref, title, body }) => ({ ref, title, body })))
    return {
      search: async (text, limit) =>
        index
          .search(text)
          .slice(0, limit)
          .map(({ id }) => String(id)),
      close: () => index.removeAll(),
    }
  },
}
