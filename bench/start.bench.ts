// How long a start takes where all is built, and what the server holds when nobody asks.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { median } from './lib/median.ts'
import { npmStart } from './lib/npm-start.ts'
import { place } from './lib/place.ts'
import { printTable, verdict } from './lib/print-table.ts'
import { processUse } from './lib/process-use.ts'
import { signIn } from './lib/prepare-installation.ts'
import { startProduct } from './lib/start-product.ts'

const goals = { again: 5, memory: 200 }
const [starts, idleSeconds] = [3, 20]
const rows: string[][] = []
const add = (title: string, found: number, goal: number, unit: string): void => {
  rows.push([title, `${found.toFixed(1)} ${unit}`, `${goal} ${unit}`, verdict(found <= goal)])
}

interface Account {
  readonly email: string
  readonly password: string
}

/** What the server holds after a client of the demo read the home page and nobody asked for a while. */
const memoryAtRest = async (title: string, dataFolder: string, known: Account | null): Promise<Account> => {
  await using product = await startProduct({ dataFolder, demo: true })
  const [, email = '', password = ''] = /^\s*client-staff\s+(\S+)\s+(\S+)/m.exec(product.printed) ?? []
  const account = known ?? { email, password }
  const cookie = await signIn(product.port, account)
  const home = await fetch(`http://127.0.0.1:${product.port}/p/abc/`, { headers: { cookie } })
  if (!home.ok) throw new Error(`The home page answered ${home.status}`)
  const bytes = (await home.arrayBuffer()).byteLength
  await wait(idleSeconds * 1000)
  const use = await processUse(product.pid)
  if (use) add(`${title}, home page (${bytes} bytes) read, ${idleSeconds} s idle`, use.memory, goals.memory, 'MiB')
  return account
}

const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-bench-'))
try {
  const data = join(folder, 'data')
  const first = await npmStart(place, data)
  const again: number[] = []
  for (let number = 0; number < starts; number += 1) again.push(await npmStart(place, data))
  rows.push(['npm start, built, the demo made', `${first.toFixed(1)} s`, '', ''])
  add('npm start again', median(again), goals.again, 's')

  const fresh = join(folder, 'fresh')
  const account = await memoryAtRest('memory at rest, the demo just made', fresh, null)
  await memoryAtRest('memory at rest, started again', fresh, account)
  printTable(['', 'found', 'goal', ''], rows)
} finally {
  await rm(folder, { recursive: true, force: true })
}
