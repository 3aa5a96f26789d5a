import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** Somebody at a stock y-websocket client. */
export interface Typist extends Disposable {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** The texts of the page's blocks, as this one sees them. */
  readonly lines: () => readonly string[]
  /** Adds a paragraph at the end. */
  readonly write: (text: string) => void
  /** Resolves when the condition holds; looks whenever something arrives. */
  readonly until: (holds: (lines: readonly string[]) => boolean) => Promise<void>
  /** Resolves with the close code once the server ends the connection for good. */
  readonly closed: Promise<number>
}

/** Connects as an API key, or as whoever the address says (`?ticket=`). */
export const openTypist = (base: string, portal: string, page: string, key: string | null, params: Record<string, string> = {}): Typist => {
  const doc = new Y.Doc()
  class Socket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, key === null ? {} : { headers: { authorization: `Bearer ${key}` } })
    }
  }
  const provider = new WebsocketProvider(`${base.replace('http', 'ws')}/collab/${portal}`, page, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params,
  })
  const content = doc.getXmlFragment('content')
  const lines = () =>
    content.toArray().map((block) => (block instanceof Y.XmlElement ? block.toArray().map(String).join('') : String(block)))
  return {
    doc,
    provider,
    lines,
    write: (text) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(text)])
      content.push([paragraph])
    },
    until: (holds) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!provider.synced || !holds(lines())) return
          doc.off('update', look)
          provider.off('sync', look)
          resolve()
        }
        doc.on('update', look)
        provider.on('sync', look)
        look()
      }),
    closed: new Promise((resolve) => provider.on('closed', ({ code }: { code: number }) => resolve(code))),
    [Symbol.dispose]: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}
