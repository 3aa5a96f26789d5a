import { expect, test } from 'vitest'
import { runChild } from './run-child.mjs'

const run = (script, options) => runChild(process.execPath, ['-e', script], { stdio: 'ignore', ...options })

test("a child's exit code is passed on", async () => {
  expect(await run('process.exit(7)')).toBe(7)
})

test('a child ended by a signal answers 128 and its number', async () => {
  expect(await run("process.kill(process.pid, 'SIGKILL')")).toBe(137)
})

test('a signal to us reaches the child', async () => {
  const ready = (child) => child.stdout.once('data', () => process.emit('SIGTERM'))
  const script = "process.on('SIGTERM', () => process.exit(9)); setInterval(() => {}, 1000); console.log('ready')"
  expect(await run(script, { stdio: ['ignore', 'pipe', 'ignore'], onSpawn: ready })).toBe(9)
})

test('a program that is not there is told', async () => {
  await expect(runChild('tsuzuri-is-not-there', [])).rejects.toThrow('ENOENT')
})
