// One person types and twenty read along: how long until what was typed is durable, and until the last reader sees it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as encoding from 'lib0/encoding'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { askApi } from './lib/ask-api.ts'
import { percentile } from './lib/median.ts'
import { prepareInstallation } from './lib/prepare-installation.ts'
import { printTable } from './lib/print-table.ts'
import { startProduct } from './lib/start-product.ts'

const [readers, edits] = [20, 200]
/** The message that is answered once everything before it is durable. */
const marker = 102

// Each connection listens for the end of the process.
process.setMaxListeners(readers + 20)
const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-bench-'))
try {
  const key = await prepareInstallation(folder)
  await using product = await startProduct({ dataFolder: folder })
  const made = await askApi(product.port, key)('POST', '/portals/abc/pages', { title: '議事録', markdown: 'はじめ\n' })
  const { id } = made as { readonly id: string }

  class Socket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { authorization: `Bearer ${key}` } })
    }
  }
  const connect = async (): Promise<WebsocketProvider> => {
    const provider = new WebsocketProvider(`ws://127.0.0.1:${product.port}/collab/abc`, id, new Y.Doc(), {
      WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    })
    await new Promise<void>((resolve) => provider.on('sync', () => resolve()))
    return provider
  }
  const writer = await connect()
  const others = await Promise.all(Array.from({ length: readers }, connect))
  const content = writer.doc.getXmlFragment('content')
  const acknowledged: number[] = []
  const seen: number[] = []

  for (let number = 0; number < edits; number += 1) {
    const begun = performance.now()
    const ack = new Promise<void>((resolve) => {
      writer.messageHandlers[marker] = (_answer, decoder) => {
        if (decoding.readVarUint(decoder) === number) resolve()
      }
    }).then(() => acknowledged.push(performance.now() - begun))
    const last = Promise.all(others.map(({ doc }) => new Promise<void>((resolve) => doc.once('update', () => resolve())))).then(() =>
      seen.push(performance.now() - begun),
    )
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(`一行 ${number}`)])
    content.push([paragraph])
    writer.ws?.send(
      encoding.encode((message) => {
        encoding.writeVarUint(message, marker)
        encoding.writeVarUint(message, number)
      }),
    )
    await Promise.all([ack, last])
  }
  const row = (title: string, times: readonly number[]): string[] => [
    title,
    ...[50, 95, 99].map((percent) => percentile(times, percent).toFixed(1)),
  ]
  printTable(
    [`milliseconds, ${edits} edits, 1 writer, ${readers} readers`, 'p50', 'p95', 'p99'],
    [row('durable and acknowledged', acknowledged), row('seen by the last reader', seen)],
  )
  for (const provider of [writer, ...others]) {
    provider.destroy()
    // Its timer would keep this process from ending.
    provider.doc.destroy()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
