// Baseline A: the server y-websocket came with, in its last version for Yjs 13. It keeps nothing.
import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'

const http = createServer()
const sockets = new WebSocketServer({ server: http })
sockets.on('connection', setupWSConnection)
http.listen(0, '127.0.0.1', () => console.log(`127.0.0.1:${http.address().port}\nReady`))
process.on('SIGTERM', () => process.exit(0))
