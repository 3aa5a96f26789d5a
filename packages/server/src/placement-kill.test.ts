import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, utimes } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { checkInstallation, listFiles, openFileContent, openScope, sweepContents } from '@tsuzuri/core'
import { systemActor } from '@tsuzuri/model'
import { temporaryFolder } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { runCommand } from './commands/run-command.ts'
import { readConfig } from './config/read-config.ts'
import { openInstallation } from './installation.ts'

const points = [
  'half of the bytes',
  'all bytes, not flushed',
  'flushed, without its name',
  'named',
  'the event written',
  'the row written',
  'before the commit',
  'committed',
] as const

test.each(points)('kill -9 while a file is placed (%s): it is there whole or not at all, and what is left over is swept', async (point) => {
  await using folder = await temporaryFolder()
  const TSUZURI_ROOT = resolve(import.meta.dirname, '../../..')
  const env = { TSUZURI_DATA: join(folder.path, 'data'), TSUZURI_ROOT, TSUZURI_SECRET: 's'.repeat(40) }
  const terminal = { env, cwd: folder.path, out: () => {}, err: () => {} }
  expect(await runCommand(['portal', 'create', 'abc', '--name', 'ABC社'], terminal)).toBe(0)

  const child = spawn(process.execPath, [join(import.meta.dirname, 'testing/place-and-die.ts'), point], {
    env: { ...process.env, ...env },
    cwd: folder.path,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said = text(child.stderr)
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  expect([signal, signal === null ? await said : '']).toEqual(['SIGKILL', ''])

  const installation = await openInstallation(readConfig(env, folder.path))
  const { engine } = installation
  const scope = await openScope(engine, systemActor, 'abc')
  const { items } = await listFiles(scope, {})
  const placed = point === 'committed' ? 1 : 0
  expect(items.map(({ name, versions }) => [name, versions])).toEqual(placed ? [['台帳.bin', 1]] : [])
  expect((await engine.store.read.events.after(0, 100)).filter(({ type }) => type === 'file.placed')).toHaveLength(placed)
  for (const { id } of items) {
    const bytes = new Uint8Array(await new Response(await (await openFileContent(scope, { file: id })).read()).arrayBuffer())
    expect([bytes.length, bytes[65_535], bytes[65_536], bytes.at(-1)]).toEqual([64 * 65_536, 0, 1, 63])
  }
  // No server has filled the index of search.
  expect((await checkInstallation(engine)).filter(({ well, part }) => !well && part !== 'search')).toEqual([])

  const blobs = join(env.TSUZURI_DATA, 'blobs')
  const left = async () => (await readdir(blobs, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  expect(await left()).toHaveLength(1)
  // Within the hour nothing goes: it might be on its way.
  await engine.blobs.tidy()
  expect(await sweepContents(engine)).toBe(0)
  expect(await left()).toHaveLength(1)
  for (const { parentPath, name } of await left()) await utimes(join(parentPath, name), 1, 1)
  await engine.blobs.tidy()
  await sweepContents(engine)
  expect((await left()).map(({ name }) => name.endsWith('.age'))).toEqual(placed ? [true] : [])
  await installation.close()
})
