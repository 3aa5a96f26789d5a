// The server with nothing of what it rendered kept: what `npm run bench` measures rendering with.
import { readConfig } from '../config/read-config.ts'
import { startServer } from '../start-server.ts'

const { greeting, stop } = await startServer(readConfig(process.env, process.cwd()), { keep: false })
process.stdout.write(`${greeting}\nReady\n`)
process.on('SIGTERM', () => void stop().then(() => process.exit(0)))
