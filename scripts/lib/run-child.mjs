import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ancestors } from './ancestors.mjs'

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']
const checkMilliseconds = 500

/**
 * Runs a program to its end and resolves to its exit code (128 + n when signal n ended it). Signals to us reach the child,
 * and a parent of ours (npm) that is gone ends the child too.
 */
export function runChild(command, args, { cwd, env, stdio = 'inherit', onSpawn } = {}) {
  const child = spawn(command, args, { cwd, env, stdio })
  onSpawn?.(child)
  const stopFollowing = follow(child)
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      stopFollowing()
      reject(error)
    })
    child.once('close', (code, signal) => {
      stopFollowing()
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

function follow(child) {
  const handlers = forwarded.map((signal) => [signal, () => forward(child, signal)])
  for (const [signal, handler] of handlers) process.on(signal, handler)
  // npm does not pass every signal on: without this, ending npm would leave the child behind, holding the port.
  const before = ancestors()
  const timer = setInterval(() => ancestors() !== before && child.kill('SIGTERM'), checkMilliseconds)
  return () => {
    clearInterval(timer)
    for (const [signal, handler] of handlers) process.off(signal, handler)
  }
}

function forward(child, signal) {
  // Ctrl-C in a terminal reaches the whole process group by itself; a second one would mean "at once".
  if (signal === 'SIGINT' && process.stdin.isTTY) return
  child.kill(signal)
}
