// The log of live documents on SQLite: each page's batch in a unit of its own, or all pages' in one commit by the thread that the
// rooms use. Updates come at a fixed rate over many pages, whatever the disk does; how long until each is durable, how long
// everybody else in the process is held up meanwhile, and what it costs.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { aPage, aPortal, openTestDatabase, type TestStore } from '@tsuzuri/testing'
import { percentile } from './lib/median.ts'
import { printTable } from './lib/print-table.ts'

const [pages, seconds, rounds] = [200, 4, 3]
const rates = [100, 400, 2_000]

type Place = Pick<ReturnType<typeof aPage>, 'portalId' | 'id'>
type Append = (store: TestStore['store'], place: Place, count: number) => Promise<unknown>
const updatesOf = (count: number) => Array.from({ length: count }, () => ({ actorId: 'sato', data: new Uint8Array(40), at: new Date() }))
const ways: Readonly<Record<string, Append>> = {
  'a unit each': (store, { portalId, id }, count) =>
    store.unit(async (tx) => {
      const { pages: tree, updates } = tx.in(portalId)
      await tree.get(id)
      return updates.append(id, updatesOf(count))
    }),
  'one thread': (store, { portalId, id }, count) =>
    store.log.append({ portalId, pageId: id, updates: updatesOf(count), claims: new Map() }),
}

/** As a room does: what comes for a page while it is being written waits, and is written together. */
const openPage = (write: (count: number) => Promise<unknown>, done: (milliseconds: number) => void) => {
  let waiting: number[] = []
  let working: Promise<void> | null = null
  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const gulp = waiting
      waiting = []
      await write(gulp.length)
      for (const begun of gulp) done(performance.now() - begun)
    }
    working = null
  }
  return {
    type: () => {
      waiting.push(performance.now())
      working ??= work()
    },
    settled: async () => void (await working),
  }
}

const measure = async (append: Append, rate: number) => {
  await using database = await openTestDatabase('sqlite')
  const { store } = database
  const portal = aPortal()
  const tree = Array.from({ length: pages }, (_, number) => aPage(portal.id, { slug: `page-${number}`, path: `page-${number}` }))
  await store.unit(async (tx) => {
    await tx.portals.insert(portal)
    for (const page of tree) await tx.in(portal.id).pages.insert(page)
  })
  // The thread is begun by the first.
  for (const page of tree.slice(0, 1)) await append(store, page, 1)
  const times: number[] = []
  const open = tree.map((page) =>
    openPage(
      (count) => append(store, page, count),
      (time) => times.push(time),
    ),
  )
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const [begun, used] = [performance.now(), process.cpuUsage()]
  for (let sent = 0; sent < rate * seconds;) {
    const due = Math.min(rate * seconds, Math.floor(((performance.now() - begun) / 1000) * rate))
    for (; sent < due; sent += 1) open[sent % pages]?.type()
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await Promise.all(open.map((page) => page.settled()))
  delay.disable()
  const { user, system } = process.cpuUsage(used)
  return { times, held: delay.percentile(99) / 1e6, cpu: (user + system) / times.length }
}

const median = (numbers: readonly number[]): string => percentile(numbers, 50).toFixed(1)
const rows: string[][] = []
for (const rate of rates) {
  const results = Object.keys(ways).map((name) => ({ name, runs: [] as Awaited<ReturnType<typeof measure>>[] }))
  for (let round = 0; round < rounds; round += 1) for (const { name, runs } of results) runs.push(await measure(ways[name] as Append, rate))
  for (const { name, runs } of results) {
    const of = (figure: (run: (typeof runs)[number]) => number): string => median(runs.map(figure))
    rows.push([
      `${rate}/s, ${name}`,
      of(({ times }) => percentile(times, 50)),
      of(({ times }) => percentile(times, 99)),
      of(({ held }) => held),
      of(({ cpu }) => cpu),
    ])
  }
}
printTable([`milliseconds, ${pages} pages, ${rounds} rounds`, 'durable p50', 'p99', 'loop held p99', 'CPU µs/update'], rows)
