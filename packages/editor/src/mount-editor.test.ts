// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mountEditor } from './mount-editor.ts'

/** The server's side of the connection: it opens, and gives the page when it is told to. */
class FakeSocket {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly opened: FakeSocket[] = []
  readyState = FakeSocket.OPEN
  isClosed = false
  onopen = (): void => {}
  onmessage = (_message: { readonly data: ArrayBuffer }): void => {}
  constructor() {
    FakeSocket.opened.push(this)
    queueMicrotask(() => this.onopen())
  }
  send(): void {}
  close(): void {
    this.isClosed = true
  }
  /** An empty page as the second step of the protocol. */
  givePage(): void {
    this.onmessage({ data: new Uint8Array([0, 1, 2, 0, 0]).buffer })
  }
}

beforeEach(() => {
  FakeSocket.opened.length = 0
  vi.stubGlobal('WebSocket', FakeSocket)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const mount = () =>
  mountEditor({
    root: document.createElement('div'),
    portal: 'abc',
    pageId: 'p1',
    person: { id: 'u1', name: '山田' },
    locale: 'ja',
    saveState: document.createElement('span'),
    status: document.createElement('span'),
    people: document.createElement('ul'),
  })

test('where editing cannot begin nobody is left behind on the page as one who edits it', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 503 })))
  await expect(mount()).rejects.toThrow('503')
  const [socket] = FakeSocket.opened
  socket?.givePage()
  await vi.waitFor(() => expect(socket?.isClosed).toBe(true))
})
