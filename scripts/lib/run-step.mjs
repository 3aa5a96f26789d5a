import { createWriteStream, mkdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { finished } from 'node:stream/promises'
import { runChild } from './run-child.mjs'
import { root } from './root.mjs'
import { StepError } from './step-error.mjs'

const logs = join(root, '.cache/logs')

/**
 * Runs one step of the preparation with its output in `.cache/logs/NAME.log`, telling `progress` the title and the time taken.
 * Throws StepError with what its output says of the error when the step fails.
 */
export async function runStep({ name, title, command, args, cwd = root, env, hint, progress }) {
  mkdirSync(logs, { recursive: true })
  const path = join(logs, `${name}.log`)
  const started = performance.now()
  const code = await runLogged(path, command, args, { cwd, env })
  if (code >= 128) throw new StepError(`${title}: stopped by a signal.`, 'Run the same command again to go on.')
  if (code !== 0)
    throw new StepError(`${title} failed (exit ${code}): ${whatItSaid(path)}`, `${hint} The whole output is in ${relative(root, path)}.`)
  progress(`${title}: done in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

async function runLogged(path, command, args, options) {
  const log = createWriteStream(path)
  const onSpawn = (child) => {
    child.stdout.pipe(log, { end: false })
    child.stderr.pipe(log, { end: false })
  }
  try {
    return await runChild(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], onSpawn })
  } catch (error) {
    throw new StepError(`\`${command}\` could not be started: ${error.message}.`, 'Check that it is installed and on the PATH.')
  } finally {
    log.end()
    await finished(log)
  }
}

/** What went wrong in one line: the first line that speaks of an error with the one after it, which mostly names the place or the reason. */
function whatItSaid(path) {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const found = lines.findIndex((line) => /\berror\b|ERR_/i.test(line))
  const said = found === -1 ? lines.slice(-1) : lines.slice(found, found + 2)
  return said.join(' ') || 'it printed nothing.'
}
