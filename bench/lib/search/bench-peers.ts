import { fold, openFts5Index, type SearchDocument } from '@tsuzuri/search'
import { foldedTexts, isVariant, scan, syntheticCorpus, syntheticPortal, syntheticPortals } from '@tsuzuri/search/testing'
import { median, percentile } from '../median.ts'
import { printTable } from '../print-table.ts'
import { flexsearchPeer } from './peers/flexsearch-peer.ts'
import { minisearchPeer } from './peers/minisearch-peer.ts'
import { oramaPeer } from './peers/orama-peer.ts'
import type { Peer } from './peers/peer.ts'
import { trigramPeer } from './peers/trigram-peer.ts'
import { queriesOf } from './queries-of.ts'

const ours: Peer = {
  name: 'Tsuzuri, embedded',
  most: 20_000,
  async open(documents) {
    const index = openFts5Index({ file: ':memory:' })
    await index.apply(
      documents.map((document) => ({ op: 'put', document })),
      1,
    )
    const portalIds = Array.from({ length: syntheticPortals }, (_, number) => syntheticPortal(number))
    return {
      async search(text, limit) {
        const refs: string[] = []
        for (let offset = 0; offset < limit; offset += 200) {
          const { hits, tier } = await index.search({ text, portalIds, side: 'firm', limit: Math.min(200, limit - offset), offset })
          if (tier !== 'strict') return refs
          refs.push(...hits.map(({ ref }) => ref))
          if (hits.length < 200) return refs
        }
        return refs
      },
      close: () => void index.close(),
    }
  },
}

/**
 * The same documents and queries in each library: how much of what a scan of the texts finds it finds too, how much of what it finds is
 * right (an intended variant counts as right for all), and how long the best twenty take.
 */
export const benchPeers = async (count: number, perClass: number): Promise<void> => {
  const rows: string[][] = []
  for (const peer of [ours, trigramPeer, minisearchPeer, flexsearchPeer, oramaPeer]) {
    const documents = syntheticCorpus(Math.min(count, peer.most), 7)
    rows.push([peer.name, ...(await measure(peer, documents, perClass))])
  }
  console.log()
  printTable(['beside others', 'documents', 'filled in s', 'recall', 'precision', 'worst recall', 'of class', 'p50 ms', 'p95 ms'], rows)
}

const measure = async (peer: Peer, documents: readonly SearchDocument[], perClass: number): Promise<string[]> => {
  const begun = performance.now()
  const opened = await peer.open(documents)
  const seconds = (performance.now() - begun) / 1000
  const texts = foldedTexts(documents)
  const byRef = new Map(texts.map((text) => [text.ref, text]))
  const recalls: { readonly name: string; readonly recall: number }[] = []
  const precisions: number[] = []
  const times: number[] = []
  for (const [name, queries] of Object.entries(queriesOf(documents, perClass))) {
    if (name === 'date or number' || name === 'nothing like it') continue
    const shares = { recall: [] as number[], precision: [] as number[] }
    for (const query of queries) {
      const asked = peer === ours ? query : query.replaceAll('"', '')
      const started = performance.now()
      await opened.search(asked, 20)
      times.push(performance.now() - started)
      const found = new Set(await opened.search(asked, documents.length))
      const expected = scan(texts, fold(query))
      const right = [...found].filter((ref) => isVariant(byRef.get(ref) ?? { ref, title: '', body: '' }, query)).length
      shares.recall.push(expected.filter((ref) => found.has(ref)).length / Math.max(1, expected.length))
      if (found.size > 0) shares.precision.push(right / found.size)
    }
    recalls.push({ name, recall: average(shares.recall) })
    precisions.push(...shares.precision)
  }
  opened.close()
  const [worst] = recalls.toSorted((left, right) => left.recall - right.recall)
  return [
    documents.length.toLocaleString('en'),
    seconds.toFixed(1),
    average(recalls.map(({ recall }) => recall)).toFixed(3),
    average(precisions).toFixed(3),
    (worst?.recall ?? 0).toFixed(3),
    worst?.name ?? '',
    median(times).toFixed(1),
    percentile(times, 95).toFixed(1),
  ]
}

const average = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
