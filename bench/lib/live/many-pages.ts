import * as Y from 'yjs'
import { percentile } from '../median.ts'
import { processUse } from '../process-use.ts'
import { processorTime } from '../processor-time.ts'
import { type LiveClient, openClient } from './open-client.ts'
import type { LiveServer } from './live-server.ts'

export interface ManyPages {
  /** Until the last of the others on the page has an edit, in milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Processor time of the server for one edit, in microseconds; null where the system does not tell. */
  readonly cpu: number | null
  /** What a socket on which nobody types adds to the server's memory, in KiB; the page it has open counts with it. */
  readonly socket: number | null
}
interface Load {
  readonly pages: number
  readonly clients: number
  /** In seconds: for how long they edit before anything is measured, and for how long then. */
  readonly warmUp: number
  readonly duration: number
}

/** On each page one edits every half a second while the others look on, all at moments of their own. */
export const manyPages = async (server: LiveServer, { pages, clients, warmUp, duration }: Load): Promise<ManyPages> => {
  const names = await server.newPages(pages)
  await server.restart()
  await rest()
  const empty = await processUse(server.pid())
  const crowds: LiveClient[][] = []
  for (const page of names) crowds.push(await Promise.all(numbers(clients).map((number) => openClient(server.place(page, number)))))
  await rest()
  const full = await processUse(server.pid())
  const warm = wait(warmUp * 1_000).then(() => processorTime(server.pid()))
  const times = { unmeasured: warmUp * perSecond, measured: duration * perSecond }
  const took = await Promise.all(crowds.map((crowd, number) => edit(crowd, { ...times, start: (number / pages) * every })))
  const before = await warm
  const after = await processorTime(server.pid())
  await Promise.all(crowds.flat().map((client) => client.close()))
  const all = took.flat()
  return {
    p50: percentile(all, 50),
    p99: percentile(all, 99),
    cpu: before !== null && after !== null ? ((after - before) * 1000) / all.length : null,
    socket: empty && full ? ((full.memory - empty.memory) * 1024) / (pages * clients) : null,
  }
}

const every = 500
const perSecond = 1_000 / every
const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number)
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
/** Until what a start and a thousand arrivals leave behind is done. */
const rest = (): Promise<void> => wait(1_500)

/** Answers how long each edit that is measured took to reach the last of the others. */
const edit = async (
  [writer, ...others]: readonly LiveClient[],
  { unmeasured, measured, start }: { readonly unmeasured: number; readonly measured: number; readonly start: number },
): Promise<readonly number[]> => {
  if (!writer) return []
  const doc = new Y.Doc()
  Y.applyUpdate(doc, writer.state)
  const took: number[] = []
  const open = new Map<number, { readonly number: number; readonly sent: number; left: number }>()
  const { promise: done, resolve } = Promise.withResolvers<void>()
  for (const client of others) {
    let seen = 0
    client.listen((update) => {
      const end = Y.parseUpdateMeta(update).to.get(doc.clientID) ?? 0
      for (const [clock, way] of open) {
        if (clock > end || clock <= seen) continue
        way.left -= 1
        if (way.left > 0) continue
        open.delete(clock)
        if (way.number < unmeasured) continue
        took.push(performance.now() - way.sent)
        if (took.length === measured) resolve()
      }
      seen = Math.max(seen, end)
    })
  }
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  await wait(start)
  const begun = performance.now()
  for (let number = 0; number < unmeasured + measured; number += 1) {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('一行')])
    doc.getXmlFragment('content').push([paragraph])
    open.set(Y.getState(doc.store, doc.clientID), { number, sent: performance.now(), left: others.length })
    for (const update of updates.splice(0)) writer.send(update)
    await wait(Math.max(0, begun + (number + 1) * every - performance.now()))
  }
  await done
  doc.destroy()
  return took
}
