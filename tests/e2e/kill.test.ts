import { temporaryFolder } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { type Product, startProduct } from './start-product.ts'
import { tsuzuri } from './tsuzuri.ts'

const edits = 200

/** Types paragraphs one by one; each counts as acknowledged when its marker came back. Kills the server in the middle. */
const typeUntilKilled = async (product: Product, key: string, page: string): Promise<readonly string[]> => {
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
  const acknowledged: string[] = []
  await new Promise<void>((resolve) => provider.on('sync', () => resolve()))
  await new Promise<void>((resolve) => {
    provider.messageHandlers[102] = (_encoder, decoder) => {
      const number = decoding.readVarUint(decoder)
      acknowledged.push(`一行 ${number}`)
      if (number === edits) product.child.kill('SIGKILL')
    }
    provider.on('connection-close', () => resolve())
    const content = doc.getXmlFragment('content')
    // More than the last one that is waited for, so that the process dies with work in its hands.
    for (let number = 1; number <= edits + 50; number += 1) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(`一行 ${number}`)])
      content.push([paragraph])
      provider.ws?.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, 102)
          encoding.writeVarUint(encoder, number)
        }),
      )
    }
  })
  provider.destroy()
  return acknowledged
}

test('after kill -9 in the middle of 200 acknowledged edits all of them are there', async () => {
  await using folder = await temporaryFolder()
  await tsuzuri(folder.path, 'portal', 'create', 'abc', '--name', 'ABC社')
  const key = await tsuzuri(folder.path, 'key', 'create', '--portal', 'abc', '--role', 'member')
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }

  const first = await startProduct({ dataFolder: folder.path, demo: false })
  const made = await fetch(`${first.base}/api/v1/portals/abc/pages`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ title: '議事録', markdown: 'はじめ\n' }),
  })
  const { id } = (await made.json()) as { id: string }
  const acknowledged = await typeUntilKilled(first, key, id)
  expect(await first.ended).toBeNull()
  expect(acknowledged.length).toBeGreaterThanOrEqual(edits)

  await using second = await startProduct({ dataFolder: folder.path, demo: false })
  const text = await (await fetch(`${second.base}/api/v1/portals/abc/pages/${id}/content`, { headers })).text()
  const lines = new Set(text.split('\n'))
  expect(acknowledged.filter((line) => !lines.has(line))).toEqual([])
})

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
