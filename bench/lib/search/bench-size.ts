import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openFts5Index, type SearchDocument, type SearchIndex } from '@tsuzuri/search'
import { syntheticCorpus, syntheticPortal, syntheticPortals } from '@tsuzuri/search/testing'
import { percentile } from '../median.ts'
import { printTable, verdict } from '../print-table.ts'
import { queriesOf } from './queries-of.ts'

const all = Array.from({ length: syntheticPortals }, (_, number) => syntheticPortal(number))
/** Milliseconds that 95 of 100 may take, and what counts as which. */
const goals = { search: 30, character: 80, loose: 100, mark: 15, save: 10 }

/** Measures the embedded index with so many documents: filling it, its size, searching by classes of queries, marking, saving. */
export const benchSize = async (count: number, perClass: number): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-bench-'))
  const index = openFts5Index({ file: join(folder, 'search.db') })
  try {
    const documents = syntheticCorpus(count, 7)
    const filled = await fill(index, documents)
    await index.optimize()
    console.log(`\n${count.toLocaleString('en')} documents`)
    const perSecond = count / filled.processor
    printTable(
      ['filling', 'by the clock', 'of processor time', 'goal', ''],
      [['documents a second', (count / filled.clock).toFixed(0), perSecond.toFixed(0), '2000', verdict(perSecond >= 2_000)]],
    )
    console.log()
    // The first queries after a start find nothing compiled and nothing read.
    for (const query of ['給与', '勤怠データ', 'A', '締め日の確認', '鯨1の譚詩曲']) await index.search(asked(query))
    const rows: string[][] = []
    const strict: Time[] = []
    for (const [name, queries] of Object.entries(queriesOf(documents, perClass))) {
      const one = await timesOf(index, queries, all.slice(0, 1))
      const every = await timesOf(index, queries, all)
      const goal = name === 'one character' ? goals.character : name === 'nothing like it' ? goals.loose : goals.search
      if (goal === goals.search) strict.push(...every)
      rows.push([name, String(queries.length), ...figures(one), ...figures(every), ...judged(every, goal)])
    }
    rows.push([
      'all but one character and nothing like it',
      String(strict.length),
      '',
      '',
      ...figures(strict),
      ...judged(strict, goals.search),
    ])
    rows.push(await markingRow(index, documents, perClass))
    rows.push(await savingRow(index, documents, perClass))
    printTable(
      [
        'milliseconds, with total and all facets',
        'times',
        'p50 one portal',
        'p95',
        'p50 all portals',
        'p95',
        'p95 of processor',
        'goal',
        '',
      ],
      rows,
    )
  } finally {
    await index.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const asked = (text: string, portalIds = all, limit = 20) => ({ text, portalIds, side: 'firm' as const, limit, facets: true })

/** Seconds; the processor's are those of all threads. */
const fill = async (index: SearchIndex, documents: readonly SearchDocument[]): Promise<Time> => {
  const begun = performance.now()
  const before = process.cpuUsage()
  for (let at = 0; at < documents.length; at += 500)
    await index.apply(
      documents.slice(at, at + 500).map((document) => ({ op: 'put', document })),
      at + 500,
    )
  return { clock: (performance.now() - begun) / 1000, processor: milliseconds(process.cpuUsage(before)) / 1000 }
}

/** How long something took by the clock, and of this thread's processor time, which is the same when others use the machine too. */
interface Time {
  readonly clock: number
  readonly processor: number
}

const milliseconds = ({ user, system }: { readonly user: number; readonly system: number }): number => (user + system) / 1000

const timesOf = async (index: SearchIndex, queries: readonly string[], portalIds: typeof all): Promise<Time[]> => {
  const times: Time[] = []
  for (const query of queries) times.push(await timed(() => index.search(asked(query, portalIds))))
  return times
}

const timed = async (work: () => Promise<unknown>): Promise<Time> => {
  const begun = performance.now()
  const before = process.threadCpuUsage()
  await work()
  return { clock: performance.now() - begun, processor: milliseconds(process.threadCpuUsage(before)) }
}

const figures = (times: readonly Time[]): string[] =>
  [50, 95].map((percent) =>
    percentile(
      times.map(({ clock }) => clock),
      percent,
    ).toFixed(1),
  )

const judged = (times: readonly Time[], goal: number): string[] => {
  const p95 = percentile(
    times.map(({ processor }) => processor),
    95,
  )
  return [p95.toFixed(1), String(goal), verdict(p95 <= goal)]
}

/** Reading and marking twenty hits: what they take longer than one. */
const markingRow = async (index: SearchIndex, documents: readonly SearchDocument[], perClass: number): Promise<string[]> => {
  const times: Time[] = []
  for (const query of queriesOf(documents, perClass)['two characters'] ?? []) {
    await index.search(asked(query))
    const twenty = await timed(() => index.search(asked(query)))
    const one = await timed(() => index.search(asked(query, all, 1)))
    times.push({ clock: Math.max(0, twenty.clock - one.clock), processor: Math.max(0, twenty.processor - one.processor) })
  }
  return ['marking twenty hits', String(times.length), '', '', ...figures(times), ...judged(times, goals.mark)]
}

/** How long whoever is served is held up while pages are saved, one after another. The index is written by a thread of its own. */
const savingRow = async (index: SearchIndex, documents: readonly SearchDocument[], perClass: number): Promise<string[]> => {
  const held = monitorEventLoopDelay({ resolution: 1 })
  held.enable()
  const times: Time[] = []
  for (const [at, document] of documents.slice(0, perClass * 5).entries()) {
    const changed = { ...document, body: `${document.body}\n改訂${at}` }
    times.push(await timed(() => index.apply([{ op: 'put', document: changed }], documents.length + at)))
  }
  held.disable()
  const p95 = held.percentile(95) / 1e6
  console.log(
    `Saving ${times.length} documents: in the index after ${figures(times).join(' (p50), ')} (p95), ${Math.max(...times.map(({ clock }) => clock)).toFixed(0)} at most.`,
  )
  const blocked = [(held.percentile(50) / 1e6).toFixed(1), p95.toFixed(1)]
  return ['saving, for those who are served', String(times.length), '', '', ...blocked, '', String(goals.save), verdict(p95 <= goals.save)]
}
