import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { openBlobStore } from './open-blob-store.ts'
import { abc, openTestKeys, xyz } from './testing/open-test-keys.ts'
import { testBlobStore } from './testing/test-blob-store.ts'

testBlobStore({
  name: 'contents on the disk',
  open: async (keys) => {
    const folder = await temporaryFolder()
    return { store: await openBlobStore({ folder: folder.path, keys }), [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
  },
})

const textOf = async (stream: ReadableStream<Uint8Array>): Promise<string> => new Response(stream).text()
const contentOf = (text: string) => new Blob([text]).stream()
const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name)

test('contents survive a new start, what an interrupted upload left does not, and an upload under way is left alone', async () => {
  await using folder = await temporaryFolder()
  await using keys = await openTestKeys()
  const store = await openBlobStore({ folder: folder.path, keys: keys.keys })
  const { sha256 } = await store.put(abc, contentOf('kept'), 100)
  await writeFile(join(folder.path, 'incoming', 'old'), 'half')
  await utimes(join(folder.path, 'incoming', 'old'), new Date(0), new Date(0))
  await writeFile(join(folder.path, 'incoming', 'under-way'), 'half')

  const again = await openBlobStore({ folder: folder.path, keys: keys.again() })
  expect(await textOf(await again.open(abc, sha256))).toBe('kept')
  expect(await readdir(join(folder.path, 'incoming'))).toEqual(['under-way'])
})

test('whoever reads a content is not disturbed when somebody places the same again', async () => {
  await using folder = await temporaryFolder()
  await using keys = await openTestKeys()
  const store = await openBlobStore({ folder: folder.path, keys: keys.keys })
  const content = '給与'.repeat(500_000)
  const { sha256 } = await store.put(abc, contentOf(content), 10_000_000)
  const opened = await store.open(abc, sha256)
  await store.put(abc, contentOf(content), 10_000_000)
  expect((await textOf(opened)) === content).toBe(true)
})

test('a content that is placed again counts as written now, so that nobody sweeps it away meanwhile', async () => {
  await using folder = await temporaryFolder()
  await using keys = await openTestKeys()
  const store = await openBlobStore({ folder: folder.path, keys: keys.keys })
  const { sha256 } = await store.put(abc, contentOf('kept'), 100)
  const name = await store.nameOf(abc, sha256)
  await utimes(join(folder.path, name), new Date(0), new Date(0))
  await store.put(abc, contentOf('kept'), 100)
  await store.remove(name, new Date(1_000_000))
  expect(await textOf(await store.open(abc, sha256))).toBe('kept')
  expect(await readdir(join(folder.path, 'incoming'))).toEqual([])
})

test('a refused upload leaves no file at all', async () => {
  await using folder = await temporaryFolder()
  await using keys = await openTestKeys()
  const store = await openBlobStore({ folder: folder.path, keys: keys.keys })
  await expect(store.put(abc, contentOf('too much'), 3)).rejects.toMatchObject({ code: 'file.too-large' })
  expect(await readdir(folder.path, { recursive: true })).toEqual(['incoming'])
})

test('with another secret nothing is opened, and nothing is made in its place', async () => {
  await using folder = await temporaryFolder()
  await using keys = await openTestKeys()
  const store = await openBlobStore({ folder: folder.path, keys: keys.keys })
  const { sha256 } = await store.put(abc, contentOf('kept'), 100)
  const other = keys.again('another secret of at least 32 chars')
  await expect(other.check()).rejects.toMatchObject({ code: 'drive-key.wrong-secret' })
  const wrong = await openBlobStore({ folder: folder.path, keys: other })
  await expect(wrong.open(abc, sha256)).rejects.toMatchObject({ code: 'drive-key.wrong-secret' })
  await expect(wrong.put(xyz, contentOf('new'), 100)).rejects.toMatchObject({ code: 'drive-key.wrong-secret' })
})

test('of a content that was changed on the disk, whichever byte it is, nothing of the changed part is handed on', async () => {
  await using folder = await temporaryFolder()
  await using keys = await openTestKeys()
  const store = await openBlobStore({ folder: folder.path, keys: keys.keys })
  const text = 'x'.repeat(200_000)
  const { sha256 } = await store.put(abc, contentOf(text), 1_000_000)
  const path = join(folder.path, await store.nameOf(abc, sha256))
  const good = await readFile(path)
  const read = async (bytes: Uint8Array): Promise<readonly [string, unknown]> => {
    await writeFile(path, bytes)
    let seen = ''
    try {
      for await (const piece of await store.open(abc, sha256)) seen += Buffer.from(piece).toString()
      return [seen, null]
    } catch (error) {
      return [seen, error]
    }
  }
  const flipped = (at: number) => good.map((byte, index) => (index === at ? byte ^ 1 : byte))
  for (const at of [30, 100, 150, 190, 65_000, 70_000, 150_000, good.length - 1]) {
    const [seen, error] = await read(flipped(at))
    expect(error).toMatchObject({ code: 'file.blob-damaged' })
    expect(text.startsWith(seen)).toBe(true)
    expect(seen.length).toBeLessThanOrEqual(Math.max(0, at))
  }
  for (const length of [0, 100, 184, 184 + 65_552, 184 + 2 * 65_552, good.length - 1])
    expect((await read(good.subarray(0, length)))[1]).toMatchObject({ code: 'file.blob-damaged' })
  expect(await read(good)).toEqual([text, null])
})

test('what an earlier version kept as it was can be read all the time, and is sealed in the background, also when that is stopped', async () => {
  await using folder = await temporaryFolder()
  await using keys = await openTestKeys()
  const store = await openBlobStore({ folder: folder.path, keys: keys.keys })
  const texts = new Map<string, string>()
  const other = await temporaryFolder()
  const hashes = await openBlobStore({ folder: other.path, keys: keys.keys })
  for (const text of ['締め日', '', '毎月25日', '別の中身']) {
    const { sha256 } = await hashes.put(xyz, contentOf(text), 100)
    texts.set(sha256, text)
    const plain = join(folder.path, abc, sha256.slice(0, 2), sha256)
    await mkdir(dirname(plain), { recursive: true })
    await writeFile(plain, text)
  }
  await other[Symbol.asyncDispose]()
  const strange = join(folder.path, abc, 'ff', 'f'.repeat(64))
  await mkdir(dirname(strange), { recursive: true })
  await writeFile(strange, 'not what its name says')
  const expectAll = async () => {
    for (const [sha256, text] of texts) {
      expect(await store.has(abc, sha256)).toBe(true)
      expect(await textOf(await store.open(abc, sha256))).toBe(text)
    }
  }
  await expectAll()
  expect(await store.tidy(AbortSignal.abort())).toEqual({ moved: 0 })
  await expectAll()
  expect(await store.tidy()).toEqual({ moved: 4 })
  await expectAll()
  expect(await store.tidy()).toEqual({ moved: 0 })
  const left = await filesIn(folder.path)
  expect(left.filter((name) => !name.endsWith('.age'))).toEqual(['f'.repeat(64)])
})
