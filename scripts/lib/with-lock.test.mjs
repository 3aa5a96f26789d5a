import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withLock } from './with-lock.mjs'

const path = join(tmpdir(), `tsuzuri-lock-test-${process.pid}.sock`)

test('what two commands prepare at once is done one after the other', async () => {
  const told = []
  const seen = []
  const options = { path, progress: (line) => told.push(line) }
  let release
  const held = new Promise((resolve) => (release = resolve))
  const first = withLock(async () => {
    seen.push('first begins')
    await held
    seen.push('first ends')
  }, options)
  const second = withLock(() => seen.push('second'), { path, progress: (line) => (told.push(line), release()) })
  await Promise.all([first, second])
  expect(seen).toEqual(['first begins', 'first ends', 'second'])
  expect(told).toEqual(['Waiting for another tsuzuri command in this folder, which is installing or building'])
})

test('a preparation that fails lets the next one through', async () => {
  const options = { path, progress: () => {} }
  await expect(withLock(() => Promise.reject(new Error('no network')), options)).rejects.toThrow('no network')
  expect(await withLock(() => Promise.resolve('built'), options)).toBe('built')
})
