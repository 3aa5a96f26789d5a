import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Admission, Right } from '../admission.ts'
import type { Place } from '../place.ts'
import type { Rooms } from '../rooms.ts'

/** Somebody at a stock y-websocket client. */
export interface Stock extends Disposable {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** The text of the page's one paragraph. */
  readonly says: () => string
  readonly type: (words: string) => void
  /** Resolves once the page says so; looks whenever something arrives. */
  readonly until: (holds: (text: string) => boolean) => Promise<void>
}

/** Rooms behind real sockets on loopback. Whoever connects says who they are. */
export const openNetwork = async (rooms: Rooms, place: Place) => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  server.on('connection', (socket, request) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams
    const name = query.get('name') ?? ''
    const right: Right = query.get('right') === 'read' ? 'read' : 'write'
    const admission: Admission = {
      ...place,
      actorId: name,
      right,
      knowsSchema: query.get('schema') !== null,
      mendFields: (_before, after) => after,
      presence: { id: name, name, color: '#123456' },
      recheck: async () => right,
    }
    rooms.connect(socket, Promise.resolve(admission))
  })
  const address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address,
    enter: (name: string, right: Right = 'write'): Stock => {
      const doc = new Y.Doc()
      const provider = new WebsocketProvider(address, place.pageId, doc, {
        WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
        disableBc: true,
        params: { name, right },
      })
      const says = (): string =>
        doc
          .getXmlFragment('content')
          .toArray()
          .map((block) => (block instanceof Y.XmlElement ? block.toArray().map(String).join('') : ''))
          .join('|')
      return {
        doc,
        provider,
        says,
        type: (words) => {
          const paragraph = new Y.XmlElement('paragraph')
          paragraph.insert(0, [new Y.XmlText(words)])
          doc.getXmlFragment('content').push([paragraph])
        },
        until: (holds) =>
          new Promise((resolve) => {
            const look = (): void => {
              if (!provider.synced || !holds(says())) return
              doc.off('update', look)
              provider.off('sync', look)
              resolve()
            }
            doc.on('update', look)
            provider.on('sync', look)
            look()
          }),
        [Symbol.dispose]: () => {
          provider.destroy()
          doc.destroy()
        },
      }
    },
    [Symbol.asyncDispose]: async () => {
      for (const client of server.clients) client.terminate()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
