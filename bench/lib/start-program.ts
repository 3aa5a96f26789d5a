import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface Program extends AsyncDisposable {
  readonly pid: number
  readonly port: number
  /** What it printed until it was ready. */
  readonly printed: string
  /** From the start until it said that it is ready, in milliseconds. */
  readonly startedIn: number
  readonly stop: () => Promise<void>
}

interface Start {
  readonly command?: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Starts a program that prints the address where it listens and then a line with «Ready». Rejects with what it printed when it ends before. */
export const startProgram = async ({ command = process.execPath, args, env = {}, cwd }: Start): Promise<Program> => {
  const begun = performance.now()
  // A group of its own: what the program itself starts must end with it.
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, TSUZURI_ROOT: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const ended = once(child, 'exit')
  const lines: string[] = []
  const { promise: ready, resolve } = Promise.withResolvers<true>()
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      lines.push(line)
      if (line.startsWith('Ready')) resolve(true)
    })
  }
  if ((await Promise.race([ready, ended])) !== true) throw new Error(`${args.join(' ')} ended before it was ready:\n${lines.join('\n')}`)
  const startedIn = performance.now() - begun
  const pid = child.pid ?? 0
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    process.kill(-pid, 'SIGTERM')
    await ended
  }
  const printed = lines.join('\n')
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(printed)?.[1])
  return { pid, port, printed, startedIn, stop, [Symbol.asyncDispose]: stop }
}
