// A page of 1 MB of text that a million edits have made, in the way people make them: how long it takes to open for somebody who comes to a
// server that has just started, what everything else about it takes, and what it weighs on the disk.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createKeys } from './lib/live/create-keys.ts'
import { writePaper } from './lib/live/write-paper.ts'
import { median } from './lib/median.ts'
import { place } from './lib/place.ts'
import { printTable, verdict } from './lib/print-table.ts'
import { processorTime } from './lib/processor-time.ts'
import { productEnvironment, startProduct } from './lib/start-product.ts'

interface Timed {
  readonly took: number
  readonly cpu: number
  readonly held: number
}
interface Laid {
  readonly page: string
  readonly show: Timed
  readonly compact: Timed
  readonly load: Timed
  /** Single updates that are still in the log. */
  readonly kept: number
}

const [edits, sitting, rounds] = [1_000_000, 10_000, 5]
const goals = { opening: 1_000, mebibytes: 64 }

/** The published provider, which takes the headers of whoever it is for from its socket. */
const openAsStock = async (port: number, key: string, page: string): Promise<number> => {
  class Authorized extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { authorization: `Bearer ${key}` }, perMessageDeflate: false })
    }
  }
  const doc = new Y.Doc()
  const begun = performance.now()
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/collab/abc`, page, doc, {
    WebSocketPolyfill: Authorized as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  await new Promise<void>((resolve) => provider.on('sync', () => resolve()))
  const took = performance.now() - begun
  const length = doc.getXmlFragment('content').length
  provider.destroy()
  // Else its presence would renew itself for ever.
  doc.destroy()
  if (length < 100) throw new Error(`The page came with ${length} paragraphs.`)
  return took
}

const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-bench-'))
try {
  const data = join(folder, 'data')
  const [key = ''] = await createKeys(data, 1)
  const log = encoding.createEncoder()
  writePaper({
    edits,
    each: edits,
    sitting,
    told: (update, clientId) => {
      encoding.writeVarUint(log, clientId)
      encoding.writeVarUint8Array(log, update)
    },
  })
  const recorded = join(folder, 'log')
  await writeFile(recorded, encoding.toUint8Array(log))
  const { stdout } = await promisify(execFile)(process.execPath, [join(place, 'packages/server/src/testing/lay-log.ts'), recorded], {
    env: { ...process.env, ...productEnvironment(data) },
  })
  const laid = JSON.parse(stdout) as Laid
  const { size } = await stat(join(data, 'tsuzuri.db'))

  const path = `/api/v1/portals/abc/pages/${laid.page}/content`
  const runs: { readonly opening: number; readonly cpu: number; readonly markdown: number; readonly bytes: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    await using product = await startProduct({ dataFolder: data })
    const before = await processorTime(product.pid)
    const opening = await openAsStock(product.port, key, laid.page)
    const cpu = ((await processorTime(product.pid)) ?? Number.NaN) - (before ?? Number.NaN)
    const begun = performance.now()
    const response = await fetch(`http://127.0.0.1:${product.port}${path}`, {
      headers: { authorization: `Bearer ${key}`, accept: 'text/markdown' },
    })
    const bytes = (await response.arrayBuffer()).byteLength
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`)
    runs.push({ opening, cpu, bytes, markdown: performance.now() - begun })
  }
  const of = (figure: (run: (typeof runs)[number]) => number): number => median(runs.map(figure))
  const opening = of((run) => run.opening)
  const times = ({ took, cpu, held }: Timed): string[] => [took.toFixed(0), cpu.toFixed(0), held.toFixed(0)]
  printTable(
    [`${edits} edits, ${of(({ bytes }) => bytes)} bytes of Markdown`, 'ms', 'CPU ms of the server', 'others held up ms'],
    [
      ['opening: a stock client in sync, the server just started', opening.toFixed(0), of(({ cpu }) => cpu).toFixed(0), '-'],
      ['reading the log by itself', ...times(laid.load)],
      ['GET content, Markdown', of(({ markdown }) => markdown).toFixed(0), '-', '-'],
      ['showing what was typed', ...times(laid.show)],
      ['merging the log', ...times(laid.compact)],
    ],
  )
  console.log()
  const mebibytes = size / 1024 / 1024
  printTable(
    ['', 'reached', 'goal', ''],
    [
      ['opening, ms', opening.toFixed(0), `≤ ${goals.opening}`, verdict(opening <= goals.opening)],
      [
        `on the disk, MiB (${laid.kept} single updates)`,
        mebibytes.toFixed(0),
        `≤ ${goals.mebibytes}`,
        verdict(mebibytes <= goals.mebibytes),
      ],
    ],
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
