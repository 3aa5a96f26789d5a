import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { freePort, temporaryFolder, type TemporaryFolder } from '@tsuzuri/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from './sign-in.ts'
import { type Product, spawnProduct, startProduct } from './start-product.ts'

/** How many contents lie on the drive of an installation, whole ones only. */
const contentsIn = (folder: string): number => {
  const blobs = join(folder, 'blobs')
  if (!existsSync(blobs)) return 0
  return readdirSync(blobs, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /^[0-9a-f]{64}\.age$/.test(entry.name),
  ).length
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Starts on the folder and kills the process as soon as it has come that far. Answers whether it was before it was ready. */
const killWhen = async (dataFolder: string, hasCome: () => boolean): Promise<boolean> => {
  const child = spawnProduct({ dataFolder, port: await freePort() })
  const ended = once(child, 'exit')
  let printed = ''
  child.stdout?.on('data', (text: Buffer) => (printed += text.toString()))
  while (child.exitCode === null && !hasCome()) await turn()
  child.kill('SIGKILL')
  await ended
  expect(child.signalCode).toBe('SIGKILL')
  return !printed.includes('Ready')
}

type Counts = Readonly<Record<string, number>>

/** All that there is of both portals, by kind, as their director sees it; of what happened, each kind of event. */
const countsOf = async (product: Product): Promise<Counts> => {
  const headers = { cookie: await signIn(product, 'director') }
  const read = async (path: string): Promise<readonly Record<string, unknown>[]> => {
    const items: Record<string, unknown>[] = []
    let cursor: string | null = null
    do {
      const query: string = new URLSearchParams({ limit: '200', ...(cursor === null ? {} : { cursor }) }).toString()
      const answer = (await (await fetch(`${product.base}/api/v1${path}?${query}`, { headers })).json()) as {
        items: typeof items
        next: string | null
      }
      items.push(...answer.items)
      cursor = answer.next
    } while (cursor !== null)
    return items
  }
  const counts = new Map<string, number>()
  const count = (name: string, number = 1): void => void counts.set(name, (counts.get(name) ?? 0) + number)
  for (const { slug } of await read('/portals')) {
    const portal = `/portals/${String(slug)}`
    count(portal)
    for (const place of [
      'pages',
      'members',
      ...['contacts', 'requests', 'schedule', 'processing', 'reports'].map((name) => `collections/${name}/records`),
    ])
      count(`${portal}/${place}`, (await read(`${portal}/${place}`)).length)
    for (const { versions } of await read(`${portal}/files`)) count(`${portal} file versions`, Number(versions))
    // Sessions are this test's own; a revision is cut by the clock.
    for (const { type } of await read(`${portal}/audit`))
      if (!/^(session|page\.revision-cut)/.test(String(type))) count(`${portal} ${String(type)}`)
  }
  return Object.fromEntries(counts)
}

let whole: TemporaryFolder
let undisturbed: Product
beforeAll(async () => {
  whole = await temporaryFolder()
  undisturbed = await startProduct({ dataFolder: whole.path })
})
afterAll(async () => {
  await undisturbed[Symbol.asyncDispose]()
  await whole[Symbol.asyncDispose]()
})

/** Rules and search follow what was made, so that it takes a moment until all is there. */
const expectWhole = async (product: Product): Promise<void> => {
  await expect.poll(() => countsOf(product), { timeout: 20_000 }).toEqual(await countsOf(undisturbed))
}

test('kill -9 again and again while the demo is being made, each time further on: the next start makes all of it, once', async () => {
  await using folder = await temporaryFolder()
  const all = contentsIn(whole.path)
  expect(all).toBeGreaterThan(10)
  const points: readonly (readonly [name: string, hasCome: (before: number) => boolean])[] = [
    ['the secret is there', () => existsSync(join(folder.path, 'secret'))],
    ['the database is begun', () => existsSync(join(folder.path, 'tsuzuri.db'))],
    ['the tables are made', () => existsSync(join(folder.path, 'search.db'))],
    ['the first file is placed', (before) => contentsIn(folder.path) > before],
    ['half of the files are placed', (before) => contentsIn(folder.path) >= before + all / 2],
    ['the last file is placed', (before) => contentsIn(folder.path) >= before + all],
  ]
  for (const [name, hasCome] of points) {
    const before = contentsIn(folder.path)
    expect([name, await killWhen(folder.path, () => hasCome(before))]).toEqual([name, true])
  }
  await using next = await startProduct({ dataFolder: folder.path })
  await expectWhole(next)
})

test('kill -9 between the last word of the demo and what follows from it: nothing is made twice', async () => {
  await using folder = await temporaryFolder()
  // All of the demo goes to the log of the database at once, as it is committed.
  const log = join(folder.path, 'tsuzuri.db-wal')
  const made = sizeOf(join(whole.path, 'tsuzuri.db-wal'))
  expect(await killWhen(folder.path, () => sizeOf(log) >= made * 0.9)).toBe(true)
  await using next = await startProduct({ dataFolder: folder.path })
  await expectWhole(next)
})
