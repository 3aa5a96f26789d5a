// How fast pages are read, by turns with a bare Hono route that answers the same bytes with the same headers.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Comparison, compare } from './lib/compare.ts'
import { prepareInstallation, signIn } from './lib/prepare-installation.ts'
import { printTable, verdict } from './lib/print-table.ts'
import { type BareAnswer, bareAnswer, startBare } from './lib/start-bare.ts'
import { startProduct } from './lib/start-product.ts'

interface Case {
  readonly title: string
  readonly path: string
  readonly as: 'key' | 'person'
  readonly goal: number | null
}

const api = '/api/v1/portals/abc/pages/flow-1'
const kept: readonly Case[] = [
  { title: 'page over the API, key', path: api, as: 'key', goal: 0.5 },
  { title: 'its text (Markdown), key', path: `${api}/content`, as: 'key', goal: 0.5 },
  { title: 'its view (JSON with HTML), key', path: `${api}/view`, as: 'key', goal: 0.5 },
  { title: 'home page, signed in, unchanged', path: '/p/abc/', as: 'person', goal: 0.4 },
]
const home = { path: '/p/abc/', as: 'person' } as const
/** Where the portal has changed, and only what changed is drawn again; and where nothing at all was kept. */
const fromParts: readonly Case[] = [{ ...home, title: 'home page, put together anew', goal: 0.06 }]
const fromNothing: readonly Case[] = [{ ...home, title: 'home page, nothing kept', goal: null }]

const rows: string[][] = []

const measure = async (dataFolder: string, key: string, cases: readonly Case[], keep?: 'parts' | 'nothing'): Promise<void> => {
  await using product = await startProduct({
    dataFolder,
    ...(keep ? { entry: 'packages/server/src/testing/serve-keeping.ts', args: [keep] } : {}),
  })
  const credentials = { key: { authorization: `Bearer ${key}` }, person: { cookie: await signIn(product.port) } }
  const answers: Record<string, BareAnswer> = {}
  for (const { path, as } of cases) answers[path] = await bareAnswer(`http://127.0.0.1:${product.port}${path}`, credentials[as])
  await using bare = await startBare(answers, join(dataFolder, 'answers.json'))
  for (const { title, path, as, goal } of cases) {
    const address = (port: number): string => `http://127.0.0.1:${port}${path}`
    const ours = { pid: product.pid, address: address(product.port), headers: credentials[as] }
    const found = await compare(ours, { ...ours, pid: bare.pid, address: address(bare.port) })
    rows.push(row(title, Buffer.from(answers[path]?.body ?? '', 'base64').length, goal, found))
  }
}

const row = (title: string, bytes: number, goal: number | null, { ours, baseline, ratio, cpuRatio }: Comparison): string[] => [
  title,
  String(bytes),
  baseline.perSecond.toFixed(0),
  ours.perSecond.toFixed(0),
  String(ours.p99),
  baseline.cpu?.toFixed(3) ?? '?',
  ours.cpu?.toFixed(3) ?? '?',
  cpuRatio?.toFixed(3) ?? '?',
  ratio.toFixed(3),
  goal?.toFixed(2) ?? '–',
  goal === null ? '' : verdict(ratio >= goal),
]

const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-bench-'))
try {
  const key = await prepareInstallation(folder)
  await measure(folder, key, kept)
  await measure(folder, key, fromParts, 'parts')
  await measure(folder, key, fromNothing, 'nothing')
  printTable(['', 'bytes', 'bare/s', 'ours/s', 'p99 ms', 'bare cpu ms', 'ours cpu ms', 'cpu ratio', 'ratio', 'goal', ''], rows)
} finally {
  await rm(folder, { recursive: true, force: true })
}
