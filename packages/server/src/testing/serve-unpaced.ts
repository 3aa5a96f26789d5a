// The server as it is, but that nobody on a co-edited page is slowed down: `npm run bench` types faster than any person may.
import { readConfig } from '../config/read-config.ts'
import { startServer } from '../start-server.ts'

const { greeting, stop } = await startServer(readConfig(process.env, process.cwd()), {}, { paced: false })
process.stdout.write(`${greeting}\nReady\n`)
process.on('SIGTERM', () => void stop().then(() => process.exit(0)))
