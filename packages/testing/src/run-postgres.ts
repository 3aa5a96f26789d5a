import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { testingErrors } from './testing-errors.ts'
import { unprivileged } from './unprivileged.ts'

/** Nothing here has to survive a crash, so nothing waits for the disk. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'unix_socket_directories=', 'max_connections=200']

/**
 * Runs the server until standard input closes, which happens however our own process ends; then takes it down and deletes
 * the folder. An early end of the server closes the shell's output, so that we see it.
 */
const guard = '"$@" & server=$!; exec >&- 2>&-; cat > /dev/null; kill -QUIT $server; wait $server; rm -rf -- "$0"'

/** Runs the server whose program and cluster lie in `folder`; resolves, once it takes connections, to what stops it. */
export async function runPostgres(folder: string, port: number): Promise<() => Promise<void>> {
  const set = settings.flatMap((setting) => ['-c', setting])
  const args = [join(folder, 'bin/postgres'), '-D', join(folder, 'data'), '-h', '127.0.0.1', '-p', String(port), ...set]
  // A process group of its own: Ctrl-C is for the tests, which then stop the server in their own order.
  const shell = spawn('/bin/sh', ['-c', guard, folder, ...args], {
    ...unprivileged(),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const stop = async () => {
    shell.stdin.end()
    if (shell.exitCode === null) await once(shell, 'exit')
  }
  try {
    await ready(shell.stderr)
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

/** Reads the server's log until it says that it is ready; throws what it has said when it ends instead. */
async function ready(log: Readable): Promise<void> {
  const said: string[] = []
  const lines = createInterface({ input: log })
  for await (const line of lines) {
    if (line.includes('ready to accept connections')) {
      log.resume()
      return
    }
    said.push(line)
  }
  throw testingErrors.postgresFailed(said.join('\n'))
}
