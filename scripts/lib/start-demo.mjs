import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { nodeOptions } from './node-options.mjs'
import { root } from './root.mjs'
import { serverEnvironment } from './server-environment.mjs'
import { StepError } from './step-error.mjs'

/**
 * Starts the built server with the demo on an empty data folder and a free port. Answers { base, account(role), stop() };
 * throws StepError with what it printed when it does not come up.
 */
export async function startDemo(runtime, dataFolder) {
  const env = {
    ...serverEnvironment(runtime),
    TSUZURI_DATA: dataFolder,
    TSUZURI_DEMO: '1',
    TSUZURI_ORIGIN: '',
    DATABASE_URL: '',
    HOST: '127.0.0.1',
    PORT: '0',
  }
  const child = spawn(runtime.node, [...nodeOptions, join(root, 'dist/server/main.js')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const lines = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (line.startsWith('Ready in')) break
  }
  const printed = lines.join('\n')
  const base = /http:\/\/[\d.]+:\d+/.exec(printed)?.[0]
  if (!base) throw new StepError('The server with the demo did not come up.', 'What it said stands above.')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { base, account: (role) => accountIn(lines, role), stop }
}

/** The first printed line that reads `role address password`. */
function accountIn(lines, role) {
  for (const line of lines) {
    const [, found, email, password] = /^\s*([\w-]+)\s+(\S+@\S+)\s+(\S+)/.exec(line) ?? []
    if (found === role) return { email, password }
  }
  throw new StepError(`The demo printed no account of the role ${role}.`, 'See packages/server/src/demo.')
}
