import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { prepareDataFolder } from './prepare-data-folder.ts'

test('a secret is made once, for its owner alone, and stays', async () => {
  await using folder = await temporaryFolder()
  const data = join(folder.path, 'new/data')
  const { secret } = prepareDataFolder(data, null)
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(prepareDataFolder(data, null).secret).toBe(secret)
  expect([await readdir(data), (await stat(join(data, 'secret'))).mode & 0o777]).toEqual([['secret'], 0o600])
})

test('a start that was killed before it had written the secret leaves no empty one behind', async () => {
  await using folder = await temporaryFolder()
  await writeFile(join(folder.path, 'secret'), '')
  const { secret } = prepareDataFolder(folder.path, null)
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(prepareDataFolder(folder.path, null).secret).toBe(secret)
})
