import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '@tsuzuri/testing'

export interface Account {
  readonly role: string
  readonly email: string
  readonly password: string
}
export interface Product extends AsyncDisposable {
  /** `http://127.0.0.1:…` */
  readonly base: string
  readonly child: ChildProcess
  /** Everything it has printed. */
  readonly printed: () => string
  /** The demo account of a role, as printed at the start. */
  readonly account: (role: string) => Account
  /** Resolves with the exit code once the process has ended. */
  readonly ended: Promise<number | null>
}

interface Start {
  readonly dataFolder: string
  readonly demo?: boolean
  readonly port?: number
  /** Beside what every start is given. */
  readonly environment?: Readonly<Record<string, string>>
}

/** Starts the built server as `npm start` does, and waits until it says that it is ready. */
export const startProduct = async (start: Start): Promise<Product> => {
  const port = start.port ?? (await freePort())
  return watchProduct(spawnProduct({ ...start, port }), `http://127.0.0.1:${port}`)
}

/** The same without waiting. */
export const spawnProduct = ({ dataFolder, demo = true, port, environment = {} }: Start & { readonly port: number }): ChildProcess => {
  const root = process.cwd()
  return spawn(process.execPath, [join(root, 'dist/server/main.js')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      TSUZURI_ROOT: root,
      TSUZURI_DATA: dataFolder,
      TSUZURI_DEMO: demo ? '1' : '0',
      PORT: String(port),
      HOST: '127.0.0.1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Waits for the word «Ready» of a product that was started somehow. Rejects with what it printed when it ends before. */
export const watchProduct = async (child: ChildProcess, base: string): Promise<Product> => {
  const lines: string[] = []
  // Not `exit`: started by npm, the server writes on for a moment after npm has ended, and has closed its output only when it has ended as well.
  const ended = once(child, 'close').then(([code]) => code as number | null)
  if (!child.stdout || !child.stderr) throw new TypeError('the product must be started with pipes')
  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line))
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout as NonNullable<ChildProcess['stdout']> }).on('line', (line) => {
      lines.push(line)
      if (line.startsWith('Ready in')) resolve()
    })
  })
  const early = await Promise.race([ready.then(() => null), ended.then((code) => `It ended with ${code}:\n${lines.join('\n')}`)])
  if (early !== null) throw new Error(early)
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
  return {
    base,
    child,
    printed: () => lines.join('\n'),
    account: (role) => accountIn(lines, role),
    ended,
    [Symbol.asyncDispose]: stop,
  }
}

const accountIn = (lines: readonly string[], role: string): Account => {
  for (const line of lines) {
    const [, found = '', email = '', password = ''] = /^\s*([\w-]+)\s+(\S+@\S+)\s+(\S+)/.exec(line) ?? []
    if (found === role) return { role, email, password }
  }
  throw new Error(`No account of the role ${role} was printed:\n${lines.join('\n')}`)
}
