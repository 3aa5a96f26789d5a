import * as Y from 'yjs'
import { percentile } from '../median.ts'
import { processorTime } from '../processor-time.ts'
import { openClient } from './open-client.ts'
import type { LiveServer } from './live-server.ts'

export interface FanOut {
  /** Processor time of the server for one edit shown to all readers, in microseconds; null where the system does not tell. */
  readonly cpu: number | null
  readonly perSecond: number
  /** Until the last reader has it, in milliseconds. */
  readonly p50: number
  readonly p99: number
}
interface Load {
  readonly readers: number
  readonly edits: number
  /** So many edits may be on their way to the slowest reader at a time. */
  readonly window: number
}

/** How long a server is given to do what it does behind the edits, in milliseconds: Hocuspocus stores after two seconds. */
const aftermath = 2_300

/** One person types a character at a time into a new page, as fast as the slowest of the readers allows. */
export const fanOut = async (server: LiveServer, { readers, edits, window }: Load): Promise<FanOut> => {
  const [page = ''] = await server.newPages(1)
  const clients = await Promise.all(Array.from({ length: readers + 1 }, (_, number) => openClient(server.place(page, number))))
  const [writer, ...others] = clients
  if (!writer) throw new Error('nobody came in')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, writer.state)
  const text = new Y.XmlText()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [text])
  doc.getXmlFragment('content').push([paragraph])
  const first = Y.getState(doc.store, doc.clientID)

  const seen = others.map(() => 0)
  const sentAt: number[] = []
  const took: number[] = []
  const way = { slowest: 0, wake: (): void => {} }
  const moved = (): Promise<void> =>
    new Promise((resolve) => {
      way.wake = resolve
    })
  for (const [reader, client] of others.entries())
    client.listen((update) => {
      const end = Y.parseUpdateMeta(update).to.get(doc.clientID)
      if (end === undefined) return
      seen[reader] = Math.max(seen[reader] ?? 0, end - first)
      const now = Math.min(...seen)
      for (; way.slowest < now; way.slowest += 1) took.push(performance.now() - (sentAt[way.slowest] ?? 0))
      way.wake()
    })
  for (const update of updates.splice(0)) writer.send(update)

  const before = await processorTime(server.pid())
  const begun = performance.now()
  for (let edit = 0; edit < edits; edit += 1) {
    while (edit - way.slowest >= window) await moved()
    text.insert(edit, '字')
    sentAt.push(performance.now())
    for (const update of updates.splice(0)) writer.send(update)
  }
  while (way.slowest < edits) await moved()
  const seconds = (performance.now() - begun) / 1000
  await new Promise((resolve) => setTimeout(resolve, aftermath))
  const after = await processorTime(server.pid())
  await Promise.all(clients.map((client) => client.close()))
  doc.destroy()
  return {
    cpu: before !== null && after !== null ? ((after - before) * 1000) / edits : null,
    perSecond: edits / seconds,
    p50: percentile(took, 50),
    p99: percentile(took, 99),
  }
}
