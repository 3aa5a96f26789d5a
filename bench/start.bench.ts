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
import { startProduct } from './lib/start-product.ts'

const goals = { again: 5, memory: 200 }
const [starts, idleSeconds] = [3, 10]
const rows: string[][] = []
const add = (title: string, found: number, goal: number, unit: string): void => {
  rows.push([title, `${found.toFixed(1)} ${unit}`, `${goal} ${unit}`, verdict(found <= goal)])
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
  await using product = await startProduct({ dataFolder: fresh, demo: true })
  await (await fetch(`http://127.0.0.1:${product.port}/`)).text()
  await wait(idleSeconds * 1000)
  const use = await processUse(product.pid)
  if (use) add(`memory, the demo made, ${idleSeconds} s idle`, use.memory, goals.memory, 'MiB')
  await product.stop()
  await using second = await startProduct({ dataFolder: fresh, demo: true })
  await (await fetch(`http://127.0.0.1:${second.port}/`)).text()
  await wait(idleSeconds * 1000)
  const later = await processUse(second.pid)
  if (later) add(`memory, started again, ${idleSeconds} s idle`, later.memory, goals.memory, 'MiB')
  printTable(['', 'found', 'goal', ''], rows)
} finally {
  await rm(folder, { recursive: true, force: true })
}
