import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** Somebody at a stock y-websocket client. */
export interface CoEditor extends Disposable {
  readonly provider: WebsocketProvider
  /** Every line that ever stood before this one's eyes. */
  readonly seen: ReadonlySet<string>
  /** The lines that were acknowledged as durable. */
  readonly saved: ReadonlySet<string>
  readonly lines: () => readonly string[]
  readonly write: (line: string) => void
  /** The names of the others who are shown on the page. */
  readonly names: () => readonly string[]
  /** With what the server ended it for good. */
  readonly ended: Promise<number>
}

interface Entry {
  /** `http://127.0.0.1:…` */
  readonly base: string
  readonly page: string
  readonly key?: string
  readonly ticket?: string
}

const durable = 102

export const enterPage = ({ base, page, key, ticket }: Entry): CoEditor => {
  class Socket extends WebSocket {
    constructor(address: string | URL) {
      super(address, key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${base.replace('http', 'ws')}/collab/abc`, page, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 300,
    ...(ticket === undefined ? {} : { params: { ticket } }),
  })
  provider.awareness.setLocalState({ cursor: null })
  const content = doc.getXmlFragment('content')
  const lines = (): readonly string[] =>
    content.toArray().map((block) => (block instanceof Y.XmlElement ? block.toArray().map(String).join('') : ''))
  const seen = new Set<string>()
  const saved = new Set<string>()
  const written: string[] = []
  content.observe(() => {
    for (const line of lines()) seen.add(line)
  })
  const mark = (): void => {
    if (written.length === 0) return
    const frame = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, durable)
      encoding.writeVarUint(encoder, written.length)
    })
    if (provider.ws?.readyState === WebSocket.OPEN) provider.ws.send(Uint8Array.from(frame))
  }
  provider.messageHandlers[durable] = (_answer, decoder) => {
    for (const line of written.slice(0, decoding.readVarUint(decoder))) saved.add(line)
  }
  // What was typed in between is sent with the step 2, which the mark follows.
  provider.on('sync', (synced: boolean) => synced && mark())

  return {
    provider,
    seen,
    saved,
    lines,
    write: (line) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(line)])
      content.push([paragraph])
      written.push(line)
      mark()
    },
    names: () =>
      [...provider.awareness.getStates().values()]
        .flatMap(({ user }) => (user ? [(user as { readonly name: string }).name] : []))
        .toSorted(),
    ended: new Promise((resolve) => {
      provider.on('connection-close', (event) => {
        const { code = 0 } = event ?? {}
        if (code >= 4400 && code < 4500) resolve(code)
      })
    }),
    [Symbol.dispose]: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}
