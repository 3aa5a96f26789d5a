import { text } from 'node:stream/consumers'
import { root } from './root.mjs'
import { runChild } from './run-child.mjs'

/** Runs one check; what it says is shown only when it fails. Answers whether it passed. */
export async function runCheck(runtime, { title, command, args, cwd = root }) {
  const started = performance.now()
  const output = []
  const onSpawn = (child) => output.push(text(child.stdout), text(child.stderr))
  const env = { ...runtime.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
  const code = await runChild(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], onSpawn }).catch((error) => error.message)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${code === 0 ? '✓' : '✗'} ${title} (${seconds} s)`)
  if (code !== 0) console.log([...(await Promise.all(output)), typeof code === 'string' ? code : ''].join('').trimEnd())
  return code === 0
}
