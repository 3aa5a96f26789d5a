import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { freePort } from './free-port.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { testingErrors } from './testing-errors.ts'

/** A Redis of one's own on loopback, which keeps nothing. */
export interface RedisServer extends AsyncDisposable {
  readonly url: string
  /** Ends it at once, as a machine that falls over does. */
  stop(): Promise<void>
  /** Begins it again at the same address. */
  start(): Promise<void>
  /** Sends one command, its words apart, and resolves once it was answered. */
  command(...words: readonly string[]): Promise<void>
}

/** The program that `npm test` found, or whatever is on the PATH. Throws `testing.no-redis` where there is none. */
export async function startRedis(): Promise<RedisServer> {
  const program = process.env['REDIS_SERVER_PATH'] ?? 'redis-server'
  const folder = await temporaryFolder()
  const port = await freePort()
  let child: ChildProcess

  const start = async (): Promise<void> => {
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder.path]
    child = spawn(program, settings, { stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise<void>((resolve, reject) => {
      child.once('error', () => reject(testingErrors.noRedis()))
      child.stdout?.on('data', (said) => {
        if (String(said).includes('eady to accept connections')) resolve()
      })
    })
  }
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    command: async (...words) => {
      const socket = connect(port, '127.0.0.1')
      socket.write(`${words.map((word) => JSON.stringify(word)).join(' ')}\r\n`)
      await once(socket, 'data')
      socket.destroy()
    },
    [Symbol.asyncDispose]: async () => {
      await stop()
      await folder[Symbol.asyncDispose]()
    },
  }
}
