import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { openBlobStore } from '../open-blob-store.ts'
import { abc, openTestKeys } from '../testing/open-test-keys.ts'
import { openTestBucket } from '../testing/open-test-bucket.ts'
import { testBlobStore } from '../testing/test-blob-store.ts'
import { s3ObjectStore } from './s3-object-store.ts'

const isOurs = !process.env['S3_ENDPOINT']

testBlobStore({
  name: `contents in ${isOurs ? 's3rver' : 'the service at S3_ENDPOINT'}`,
  open: async (keys) => {
    const [folder, bucket] = [await temporaryFolder(), await openTestBucket()]
    const remote = s3ObjectStore(bucket.place)
    const dispose = async () => {
      for (const portalId of ['01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b'])
        for await (const { name } of remote.list(portalId)) await remote.remove(name)
      await bucket[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    }
    return { store: await openBlobStore({ folder: folder.path, remote, keys }), [Symbol.asyncDispose]: dispose }
  },
})

test('a content larger than a part goes up in parts and is the same again, in ranges too; nothing of it stays on the disk', async () => {
  await using folder = await temporaryFolder()
  await using bucket = await openTestBucket()
  await using keys = await openTestKeys()
  const remote = s3ObjectStore(bucket.place)
  const store = await openBlobStore({ folder: folder.path, remote, keys: keys.keys })
  const content = randomBytes(40 * 1_048_576)
  const { sha256 } = await store.put(abc, new Blob([content]).stream(), 100_000_000)
  const read = async (range?: { readonly start: number; readonly end: number }) =>
    Buffer.from(await new Response(await store.open(abc, sha256, range)).arrayBuffer())
  expect(Buffer.compare(await read(), content)).toBe(0)
  const range = { start: 33_000_000, end: 33_100_000 }
  expect(Buffer.compare(await read(range), content.subarray(range.start, range.end))).toBe(0)
  expect(await readdir(folder.path, { recursive: true })).toEqual(['incoming'])
  await remote.remove(await store.nameOf(abc, sha256))
})

test('what was kept on the disk before there was a bucket can be read all the time, and moves there in the background', async () => {
  await using folder = await temporaryFolder()
  await using bucket = await openTestBucket()
  await using keys = await openTestKeys()
  const { sha256 } = await (await openBlobStore({ folder: folder.path, keys: keys.keys })).put(abc, new Blob(['before']).stream(), 100)
  const remote = s3ObjectStore(bucket.place)
  const store = await openBlobStore({ folder: folder.path, remote, keys: keys.keys })
  const text = async () => new Response(await store.open(abc, sha256)).text()
  expect(await text()).toBe('before')
  expect(await store.tidy()).toEqual({ moved: 1 })
  expect(await text()).toBe('before')
  expect(await remote.note(await store.nameOf(abc, sha256))).not.toBeNull()
  const left = await readdir(join(folder.path, abc), { recursive: true, withFileTypes: true })
  expect(left.filter((entry) => entry.isFile())).toEqual([])
  await remote.remove(await store.nameOf(abc, sha256))
})

test.skipIf(!isOurs)(
  'a service that is away, a bucket that is not there and a wrong key are told in one coded error, and nothing stays',
  async () => {
    await using folder = await temporaryFolder()
    await using bucket = await openTestBucket()
    await using keys = await openTestKeys()
    for (const wrong of [{ bucket: 'no-such-bucket' }, { accessKeyId: 'nobody' }]) {
      const remote = s3ObjectStore({ ...bucket.place, ...wrong })
      await expect(remote.ping()).rejects.toMatchObject({ code: 'file.store-away', kind: 'unavailable' })
    }
    const remote = s3ObjectStore(bucket.place)
    await remote.ping()
    const store = await openBlobStore({ folder: folder.path, remote, keys: keys.keys })
    const { sha256 } = await store.put(abc, new Blob(['there']).stream(), 100)
    await bucket.stop()
    await expect(store.put(abc, new Blob(['lost']).stream(), 100)).rejects.toMatchObject({ code: 'file.store-away' })
    await expect(store.open(abc, sha256)).rejects.toMatchObject({ code: 'file.store-away' })
    expect(await readdir(join(folder.path, 'incoming'))).toEqual([])
  },
)
