// The server with less of what it rendered kept, as its one argument says: what `npm run bench` measures rendering with.
import { readConfig } from '../config/read-config.ts'
import { startServer } from '../start-server.ts'

const keep = process.argv[2]
if (keep !== 'parts' && keep !== 'nothing') throw new Error(`Say what to keep: parts or nothing, not ${keep}.`)
const { greeting, stop } = await startServer(readConfig(process.env, process.cwd()), { keep })
process.stdout.write(`${greeting}\nReady\n`)
process.on('SIGTERM', () => void stop().then(() => process.exit(0)))
