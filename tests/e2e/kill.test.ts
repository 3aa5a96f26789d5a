import { temporaryFolder } from '@tsuzuri/testing'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type Product, startProduct } from './start-product.ts'
import { tsuzuri } from './tsuzuri.ts'

const kills = 50
const [windows, lanes] = [3, 2]
/** Of edits acknowledged to all windows together, after which the process dies; drawn anew each time. */
const [fewest, most] = [5, 120]

interface Installation {
  readonly folder: string
  readonly key: string
}
const install = async (folder: string): Promise<Installation> => {
  await tsuzuri(folder, 'portal', 'create', 'abc', '--name', 'ABC社')
  return { folder, key: await tsuzuri(folder, 'key', 'create', '--portal', 'abc', '--role', 'member') }
}
const headersOf = ({ key }: Installation) => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' })

const newPage = async (product: Product, installation: Installation): Promise<string> => {
  const made = await fetch(`${product.base}/api/v1/portals/abc/pages`, {
    method: 'POST',
    headers: headersOf(installation),
    body: JSON.stringify({ title: '議事録', markdown: 'はじめ\n' }),
  })
  return ((await made.json()) as { id: string }).id
}
const linesOf = async (product: Product, installation: Installation, page: string): Promise<ReadonlySet<string>> => {
  const answer = await fetch(`${product.base}/api/v1/portals/abc/pages/${page}/content`, { headers: headersOf(installation) })
  return new Set((await answer.text()).split('\n'))
}

/** A window in which one types paragraph after paragraph, each with a marker behind it, until the connection ends. */
const openWindow = async (product: Product, { key }: Installation, page: string, name: string, onSaved: (line: string) => void) => {
  const doc = new Y.Doc()
  class Socket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { authorization: `Bearer ${key}` } })
    }
  }
  const provider = new WebsocketProvider(`${product.base.replace('http', 'ws')}/collab/abc`, page, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  await new Promise<void>((resolve) => provider.on('sync', () => resolve()))
  const ended = new Promise<void>((resolve) => provider.on('connection-close', () => resolve()))
  provider.messageHandlers[102] = (_encoder, decoder) => onSaved(`${name} ${decoding.readVarUint(decoder)}`)
  const content = doc.getXmlFragment('content')
  const type = (number: number): void => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(`${name} ${number}`)])
    content.push([paragraph])
    provider.ws?.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 102)
        encoding.writeVarUint(encoder, number)
      }),
    )
  }
  return {
    /** Types until the connection ends, a few at a time, so that the process dies with work in its hands. */
    typeOn: async (): Promise<void> => {
      for (let number = 1; provider.wsconnected && number <= 280; number += 1) {
        type(number)
        if (number % 4 === 0) await new Promise((resolve) => setImmediate(resolve))
      }
      await ended
      provider.destroy()
      doc.destroy()
    },
  }
}

/** One life of the server: what was acknowledged in the lives before is there, some more is typed, and it is killed in the middle. */
const liveAndDie = async (installation: Installation, owed: Map<string, Set<string>>, life: number): Promise<void> => {
  const product = await startProduct({ dataFolder: installation.folder, demo: false })
  await pay(product, installation, owed)
  const page = await newPage(product, installation)
  const saved = new Set<string>()
  owed.set(page, saved)
  const enough = fewest + Math.floor(Math.random() * (most - fewest))
  const opened = await Promise.all(
    Array.from({ length: windows }, (_, number) =>
      openWindow(product, installation, page, `第${life}回 窓${number} 𠮷`, (line) => {
        saved.add(line)
        if (saved.size === enough) product.child.kill('SIGKILL')
      }),
    ),
  )
  await Promise.all(opened.map((window) => window.typeOn()))
  expect(await product.ended).toBeNull()
  expect(saved.size).toBeGreaterThanOrEqual(enough)
}

/** What was acknowledged and is not there. */
const pay = async (product: Product, installation: Installation, owed: Map<string, Set<string>>): Promise<void> => {
  for (const [page, saved] of owed) {
    const lines = await linesOf(product, installation, page)
    expect([...saved].filter((line) => !lines.has(line))).toEqual([])
    owed.delete(page)
  }
}

test(`kill -9, power loss: in ${kills} runs nothing that was acknowledged to any window is missing`, async () => {
  let life = 0
  let acknowledged = 0
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      await using folder = await temporaryFolder()
      const installation = await install(folder.path)
      const owed = new Map<string, Set<string>>()
      while (life < kills) {
        life += 1
        await liveAndDie(installation, owed, life)
        acknowledged += [...owed.values()].reduce((sum, saved) => sum + saved.size, 0)
      }
      await using last = await startProduct({ dataFolder: folder.path, demo: false })
      await pay(last, installation, owed)
    }),
  )
  expect([life, acknowledged > kills * fewest]).toEqual([kills, true])
}, 300_000)

test('SIGTERM lets what was accepted finish, and the next start finds it', async () => {
  await using folder = await temporaryFolder()
  await tsuzuri(folder.path, 'portal', 'create', 'abc', '--name', 'ABC社')
  const key = await tsuzuri(folder.path, 'key', 'create', '--portal', 'abc', '--role', 'member')
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const first = await startProduct({ dataFolder: folder.path, demo: false })
  const answers = Array.from({ length: 30 }, (_, index) =>
    fetch(`${first.base}/api/v1/portals/abc/collections/contacts/records`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ title: `連絡 ${index}` }),
    }).then(
      async (response) => (response.ok ? ((await response.json()) as { title: string }).title : null),
      () => null,
    ),
  )
  await Promise.race(answers)
  first.child.kill('SIGTERM')
  const accepted = (await Promise.all(answers)).filter((title) => title !== null)
  expect(await first.ended).toBe(0)
  expect(accepted.length).toBeGreaterThan(0)

  await using second = await startProduct({ dataFolder: folder.path, demo: false })
  const list = (await (await fetch(`${second.base}/api/v1/portals/abc/collections/contacts/records?limit=200`, { headers })).json()) as {
    items: { title: string }[]
  }
  const kept = new Set(list.items.map(({ title }) => title))
  expect(accepted.filter((title) => !kept.has(title))).toEqual([])
})
