import { TsuzuriError } from '@tsuzuri/model'
import { readConfig } from './config/read-config.ts'
import { logError } from './log-error.ts'
import { startServer } from './start-server.ts'

const started = performance.now()
try {
  const running = await startServer(readConfig(process.env, process.cwd()))
  process.stdout.write(`${running.greeting}\nReady in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`)
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('unhandledRejection', (reason) => logError(reason))
} catch (error) {
  const line =
    error instanceof TsuzuriError ? `${error.message} ${error.hint ?? ''}` : error instanceof Error ? error.message : String(error)
  process.stderr.write(`tsuzuri: ${line.trim().replaceAll('\n', ' ')}\n`)
  process.exit(1)
}
