// What anybody may write with the published packages alone: joins a page, adds what it is told, line by line, and prints what the page says.
// node node-client.mjs ADDRESS PAGE KEY
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

const [address, page, key] = process.argv.slice(2)
class Socket extends WebSocket {
  constructor(url, protocols) {
    super(url, protocols, { headers: { authorization: `Bearer ${key}` } })
  }
}
const doc = new Y.Doc()
const content = doc.getXmlFragment('content')
const provider = new WebsocketProvider(address, page, doc, { WebSocketPolyfill: Socket, disableBc: true })
const print = () => provider.synced && process.stdout.write(`${JSON.stringify(content.toString())}\n`)
provider.on('sync', print)
doc.on('update', print)
createInterface({ input: process.stdin }).on('line', (line) => {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(line)])
  content.push([paragraph])
})
