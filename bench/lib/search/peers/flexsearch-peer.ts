import FlexSearch from 'flexsearch'
import { japanesePairs } from './japanese-pairs.ts'
import type { Peer } from './peer.ts'

export const flexsearchPeer: Peer = {
  name: 'FlexSearch, pairs and characters',
  most: 5_000,
  async open(documents) {
    const index = new FlexSearch.Index({
      tokenize: 'strict',
      encode: (text: string) => [...japanesePairs(text), ...new Set(text.match(/[\p{Script=Han}ぁ-ゖァ-ヺ]/gu))],
      resolution: 9,
    })
    for (const [at, { title, body }] of documents.entries()) index.add(at, `${title}\n${body}`)
    return {
      search: async (text, limit) => index.search(text, limit).flatMap((at) => documents[Number(at)]?.ref ?? []),
      close: () => {
        index.clear()
      },
    }
  },
}
