import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { portalIdSchema } from '@tsuzuri/model'
import { temporaryFolder } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { diskBlobStore } from './disk-blob-store.ts'
import { testBlobStore } from './testing/test-blob-store.ts'

testBlobStore({
  name: 'contents on the disk',
  open: async () => {
    const folder = await temporaryFolder()
    return { store: await diskBlobStore({ folder: folder.path }), [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
  },
})

const abc = portalIdSchema.parse('01890000-0000-7000-8000-00000000000a')

test('contents survive a new start, what an interrupted upload left does not, and an upload under way is left alone', async () => {
  await using folder = await temporaryFolder()
  const store = await diskBlobStore({ folder: folder.path })
  const { sha256 } = await store.put(abc, new Blob(['kept']).stream(), 100)
  await writeFile(join(folder.path, 'incoming', 'old'), 'half')
  await utimes(join(folder.path, 'incoming', 'old'), new Date(0), new Date(0))
  await writeFile(join(folder.path, 'incoming', 'under-way'), 'half')

  const again = await diskBlobStore({ folder: folder.path })
  expect(await again.has(abc, sha256)).toBe(true)
  expect(await readdir(join(folder.path, 'incoming'))).toEqual(['under-way'])
})

test('a refused upload leaves no file at all', async () => {
  await using folder = await temporaryFolder()
  const store = await diskBlobStore({ folder: folder.path })
  await expect(store.put(abc, new Blob(['too much']).stream(), 3)).rejects.toMatchObject({ code: 'file.too-large' })
  expect(await readdir(folder.path, { recursive: true })).toEqual(['incoming'])
})

test('a content stands where a person can find it by hand', async () => {
  await using folder = await temporaryFolder()
  await mkdir(folder.path, { recursive: true })
  const store = await diskBlobStore({ folder: folder.path })
  const { sha256 } = await store.put(abc, new Blob(['kept']).stream(), 100)
  expect(await readdir(join(folder.path, abc, sha256.slice(0, 2)))).toEqual([sha256])
})
