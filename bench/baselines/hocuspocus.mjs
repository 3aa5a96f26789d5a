// Baseline B: Hocuspocus with its SQLite extension, as it comes but for the journal: with the one SQLite begins with it stops for each store.
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

const database = new SQLite({ database: process.argv[2] })
const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, stopOnSignals: false, extensions: [database] })
await server.listen()
database.db.pragma('journal_mode = WAL')
console.log(`127.0.0.1:${server.httpServer.address().port}\nReady`)
process.on('SIGTERM', () => process.exit(0))
