import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { signIn } from './sign-in.ts'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

/** A client of another maker that knows more than the editor does, signed in as staff. */
const openRaw = async (pageId: string) => {
  const { product } = demo
  const cookie = await signIn(product, 'member')
  class Socket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie, origin: product.base } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${product.base.replace('http', 'ws')}/collab/abc`, pageId, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: { schema: '99' },
  })
  await new Promise<void>((resolve) => provider.on('sync', () => resolve()))
  return { doc, content: doc.getXmlFragment('content'), [Symbol.dispose]: () => provider.destroy() }
}
/** All that a client wrote as it is stored, and what of it is deleted. */
const writtenBy = (doc: Y.Doc, client: number) => {
  const { structs, ds } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc))
  const own = structs.filter(({ id }) => id.client === client)
  const contentOf = (struct: (typeof own)[number]): unknown => {
    if (!(struct instanceof Y.Item)) return struct.constructor.name
    const { content } = struct
    return content instanceof Y.ContentType ? (content.type instanceof Y.XmlElement ? content.type.nodeName : 'text') : content.getContent()
  }
  return { items: own.map((struct) => [struct.id.clock, struct.length, contentOf(struct)]), gone: ds.clients.get(client) ?? [] }
}

test('a block of a maker the editor does not know is the same to the byte after somebody has typed around it', async () => {
  await using staff = await demo.open('client-staff')
  const { page } = staff
  const made = await page.evaluate(async () => {
    const body = JSON.stringify({ title: '未知のブロック', type: 'minutes', markdown: '前の段落\n\n後の段落\n' })
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/v1/portals/abc/pages', { method: 'POST', headers, body })).json() as Promise<{ id: string; path: string }>
  })
  using raw = await openRaw(made.id)
  const block = new Y.XmlElement('ganttChart')
  const inside = new Y.XmlElement('ganttBar')
  block.setAttribute('from', '2026-12-01')
  inside.insert(0, [new Y.XmlText('年末調整 𠮷野家')])
  block.insert(0, [inside])
  raw.content.insert(1, [block])
  const before = writtenBy(raw.doc, raw.doc.clientID)
  expect(before.items.length).toBeGreaterThan(3)

  await page.goto(`/p/abc/${encodeURIComponent(made.path)}`)
  await page.click('[data-edit]')
  await page.locator('.ProseMirror').getByText('年末調整').waitFor()
  for (const [line, word] of [
    ['前の段落', '一'],
    ['後の段落', '二'],
  ] as const) {
    await page.locator('.ProseMirror p', { hasText: line }).click()
    await page.keyboard.press('End')
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
  }
  await page.waitForSelector('[data-save-state][data-state=saved]')
  await page.click('[data-edit-done]')
  await page.waitForSelector('[data-edit]:not([disabled])')
  await expect.poll(() => raw.content.toString(), { timeout: 10_000 }).toContain('後の段落二')
  expect(raw.content.toString()).toContain('前の段落一')
  expect(writtenBy(raw.doc, raw.doc.clientID)).toEqual(before)
  using fresh = await openRaw(made.id)
  expect(writtenBy(fresh.doc, raw.doc.clientID)).toEqual(before)
  expect(staff.complaints).toEqual([])
})
