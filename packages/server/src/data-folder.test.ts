import { chmod, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { placeFile } from '@tsuzuri/core'
import { temporaryFolder } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { openTestServer } from './testing/open-test-server.ts'

test('what we put into a data folder that others may enter is for its owner alone, and the folder stays as it was', async () => {
  await using folder = await temporaryFolder()
  const dataFolder = join(folder.path, 'data')
  await mkdir(dataFolder)
  await chmod(dataFolder, 0o755)
  await using house = await openTestServer({ dataFolder })
  await placeFile(await house.portal('abc'), { name: 'pay.txt', folder: '', content: new Blob(['給与']).stream(), limit: 100 })
  const modes = new Map<string, string>()
  for (const name of await readdir(dataFolder, { recursive: true })) {
    const found = await stat(join(dataFolder, name))
    if (!found.isSocket()) modes.set(name, `${found.isDirectory() ? 'folder' : 'file'} ${(found.mode & 0o777).toString(8)}`)
  }
  expect([...modes.keys()]).toEqual(
    expect.arrayContaining(['tsuzuri.db', 'tsuzuri.db-wal', 'tsuzuri.db-shm', 'search.db-wal', 'blobs/incoming']),
  )
  expect(new Set(modes.values())).toEqual(new Set(['folder 700', 'file 600']))
  expect((await stat(dataFolder)).mode & 0o777).toBe(0o755)
})
