// Ours beside the two servers that others take: what an edit costs, how long it is under way, how long a long page takes to open, what a socket weighs.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './lib/median.ts'
import { printTable, verdict } from './lib/print-table.ts'
import { type FanOut, fanOut } from './lib/live/fan-out.ts'
import type { LiveServer } from './lib/live/live-server.ts'
import { type ManyPages, manyPages } from './lib/live/many-pages.ts'
import { layPaper, loadPaper, openPage } from './lib/live/open-paper.ts'
import { startServers } from './lib/live/start-servers.ts'
import { writePaper } from './lib/live/write-paper.ts'

const crowd = { readers: 50, edits: 3_000, window: 64 }
const office = { pages: 200, clients: 5, warmUp: 6, duration: 8 }
const rounds = { crowd: 5, office: 3, paper: 5 }

const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-bench-'))
const servers = await startServers(folder)
const [websocket, hocuspocus, ours] = servers

/** Measures all by turns, each time beginning with another, so that what else the machine does falls on all alike. */
const byTurns = async <Answer>(times: number, measure: (server: LiveServer) => Promise<Answer>) => {
  const taken = new Map<LiveServer, Answer[]>(servers.map((server) => [server, []]))
  for (let round = 0; round < times; round += 1)
    for (const turn of servers.keys()) {
      const server = servers[(round + turn) % servers.length]
      if (server) taken.get(server)?.push(await measure(server))
    }
  return taken
}
const spread = (numbers: readonly (number | null)[], digits = 0): string => {
  const known = numbers.filter((number) => number !== null)
  if (known.length === 0) return '-'
  return `${median(known).toFixed(digits)} [${Math.min(...known).toFixed(digits)}..${Math.max(...known).toFixed(digits)}]`
}
/** Of each round ours by the other, the middle one. */
const ratio = <Answer>(taken: ReadonlyMap<LiveServer, readonly Answer[]>, to: LiveServer, of: (answer: Answer) => number | null): number =>
  median((taken.get(ours) ?? []).map((answer, round) => (of(answer) ?? Number.NaN) / (taken.get(to)?.map(of)[round] ?? Number.NaN)))
const goal = (what: string, reached: number, most: number, digits = 2): readonly string[] => [
  what,
  reached.toFixed(digits),
  `≤ ${most}`,
  Number.isNaN(reached) ? '-' : verdict(reached <= most),
]

try {
  const fans = await byTurns(rounds.crowd, (server) => fanOut(server, crowd))
  printTable(
    [`1 writer, ${crowd.readers} readers, ${crowd.edits} edits, ${crowd.window} on the way`, 'CPU µs/edit', 'edits/s', 'p50 ms', 'p99 ms'],
    servers.map((server) => {
      const of = (key: keyof FanOut, digits = 0): string =>
        spread(
          (fans.get(server) ?? []).map((fan) => fan[key]),
          digits,
        )
      return [server.title, of('cpu'), of('perSecond'), of('p50', 1), of('p99', 1)]
    }),
  )
  console.log()
  const offices = await byTurns(rounds.office, (server) => manyPages(server, office))
  printTable(
    [`${office.pages} pages × ${office.clients}, 2 edits/s each`, 'CPU µs/edit', 'p50 ms', 'p99 ms', 'KiB/socket'],
    servers.map((server) => {
      const of = (key: keyof ManyPages, digits = 0): string =>
        spread(
          (offices.get(server) ?? []).map((one) => one[key]),
          digits,
        )
      return [server.title, of('cpu'), of('p50', 1), of('p99', 1), of('socket', 1)]
    }),
  )
  console.log()
  const paper = writePaper()
  const pages = new Map<LiveServer, string>()
  for (const server of [websocket, ours]) pages.set(server, await layPaper(server, paper))
  // Ours shows what was written within a second, and merges its log then.
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  const opened: { readonly warm: number; readonly load: number; readonly cold: number }[] = []
  for (let round = 0; round < rounds.paper; round += 1) {
    const warm = await openPage(websocket, pages.get(websocket) ?? '')
    const load = loadPaper(paper)
    await ours.restart()
    opened.push({ warm, load, cold: await openPage(ours, pages.get(ours) ?? '') })
  }
  printTable(
    [`a made-up paper of ${paper.edits} edits, ${paper.characters} characters`, 'ms'],
    [
      ['A, open in memory already: opening it', spread(opened.map(({ warm }) => warm))],
      ['reading its state into a document', spread(opened.map(({ load }) => load))],
      ['ours, just started: opening it', spread(opened.map(({ cold }) => cold))],
    ],
  )
  console.log()
  const added = ratio(offices, websocket, ({ socket }) => socket)
  const heavier = median(
    (offices.get(ours) ?? []).map(({ socket }, round) => (socket ?? Number.NaN) - (offices.get(websocket)?.[round]?.socket ?? Number.NaN)),
  )
  printTable(
    ['ours by theirs', 'ratio', 'goal', ''],
    [
      goal(
        `CPU of an edit, ${crowd.readers} readers, by A`,
        ratio(fans, websocket, ({ cpu }) => cpu),
        0.2,
      ),
      goal(
        `CPU of an edit, ${crowd.readers} readers, by B`,
        ratio(fans, hocuspocus, ({ cpu }) => cpu),
        0.75,
      ),
      goal(
        `${office.pages} pages × ${office.clients}, p99 by B`,
        ratio(offices, hocuspocus, ({ p99 }) => p99),
        1,
      ),
      goal('cold, by A warm and the load', median(opened.map(({ warm, load, cold }) => cold / (warm + load))), 1.2),
      goal(`KiB of a socket more than A (${added.toFixed(1)} times)`, heavier, 30, 1),
    ],
  )
} finally {
  for (const server of servers) await server.stop()
  await rm(folder, { recursive: true, force: true })
}
