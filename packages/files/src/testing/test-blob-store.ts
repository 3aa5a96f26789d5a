import { createHash } from 'node:crypto'
import type { PortalId } from '@tsuzuri/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlobStore } from '../blob-store.ts'
import type { PortalKeys } from '../keys/portal-keys.ts'
import type { ObjectNote } from '../store/object-store.ts'
import { abc, openTestKeys, xyz } from './open-test-keys.ts'

/** A store of the suite's own, gone when disposed of. */
interface OpenedBlobStore extends AsyncDisposable {
  readonly store: BlobStore
}

const large = 10_000_000

interface Suite {
  readonly name: string
  /** Answers a new, empty store whose contents are sealed by these keys. */
  readonly open: (keys: PortalKeys) => Promise<OpenedBlobStore>
}

/** What every blob store does. */
export const testBlobStore = ({ name, open: openStore }: Suite): void => {
  const open = async (): Promise<OpenedBlobStore> => {
    const keys = await openTestKeys()
    const opened = await openStore(keys.keys)
    const dispose = async () => {
      await opened[Symbol.asyncDispose]()
      await keys[Symbol.asyncDispose]()
    }
    return { store: opened.store, [Symbol.asyncDispose]: dispose }
  }
  describe(name, () => {
    test('what was put can be read again, whole and by its hash', async () => {
      await using opened = await open()
      const stored = await opened.store.put(abc, inPieces('給与データ', 2), large)
      expect(stored).toMatchObject({ sha256: hashOf('給与データ'), size: 15 })
      expect(text(stored.head)).toBe('給与データ')
      expect(await readAll(opened.store, abc, stored.sha256)).toBe('給与データ')
    })

    test('a web stream is taken as well', async () => {
      await using opened = await open()
      const stored = await opened.store.put(abc, new Blob(['closing day']).stream(), large)
      expect(await readAll(opened.store, abc, stored.sha256)).toBe('closing day')
    })

    test('an empty file is a file', async () => {
      await using opened = await open()
      const stored = await opened.store.put(abc, inPieces('', 1), 0)
      expect(stored.size).toBe(0)
      expect(await readAll(opened.store, abc, stored.sha256)).toBe('')
    })

    test('the same content twice, also at once, is there once and whole', async () => {
      await using opened = await open()
      const both = await Promise.all([opened.store.put(abc, inPieces('same', 1), large), opened.store.put(abc, inPieces('same', 3), large)])
      expect(both.map((stored) => stored.sha256)).toEqual([hashOf('same'), hashOf('same')])
      expect(await readAll(opened.store, abc, hashOf('same'))).toBe('same')
    })

    test('placed again, a content lies as it lay, so that whoever reads it goes on, and counts as written now', async () => {
      await using opened = await open()
      const { sha256 } = await opened.store.put(abc, inPieces('same again', 4), large)
      const raw = async () => Buffer.from(await new Response((await opened.store.raw(abc, sha256))?.bytes).arrayBuffer())
      const [before, [written]] = [await raw(), await listed(opened.store.objects(abc))]
      const putAgain = async (): Promise<number> => {
        await opened.store.put(abc, inPieces('same again', 4), large)
        return (await listed(opened.store.objects(abc)))[0]?.writtenAt.getTime() ?? 0
      }
      // Stores count seconds.
      await expect.poll(putAgain, { interval: 200, timeout: 5_000 }).toBeGreaterThan(written?.writtenAt.getTime() ?? Infinity)
      expect(Buffer.compare(await raw(), before)).toBe(0)
    })

    test('what one portal has, another has not', async () => {
      await using opened = await open()
      await opened.store.put(abc, inPieces('secret', 6), large)
      expect(await opened.store.has(abc, hashOf('secret'))).toBe(true)
      expect(await opened.store.has(xyz, hashOf('secret'))).toBe(false)
      await expect(opened.store.open(xyz, hashOf('secret'))).rejects.toMatchObject({ code: 'file.blob-missing' })
    })

    test('past the limit it is refused and nothing stays; up to the limit it is taken', async () => {
      await using opened = await open()
      await expect(opened.store.put(abc, inPieces('12345678', 3), 7)).rejects.toMatchObject({ code: 'file.too-large' })
      expect(await opened.store.has(abc, hashOf('12345678'))).toBe(false)
      expect(await opened.store.put(abc, inPieces('12345678', 3), 8)).toMatchObject({ size: 8 })
    })

    test('a broken upload leaves nothing behind', async () => {
      await using opened = await open()
      await expect(opened.store.put(abc, breaking('half'), large)).rejects.toThrow('the line is cut')
      expect(await opened.store.has(abc, hashOf('half'))).toBe(false)
    })

    test('what is no hash is not there', async () => {
      await using opened = await open()
      expect(await opened.store.has(abc, '../../secret')).toBe(false)
      await expect(opened.store.open(abc, '../../secret')).rejects.toMatchObject({ code: 'file.blob-missing' })
    })

    test('any range of any content is that range', async () => {
      await using opened = await open()
      // Drawn as a length and a seed: each byte drawn for itself would take a hundred times as long as the store.
      const content = fc
        .tuple(fc.integer({ min: 1, max: 200_000 }), fc.nat())
        .map(([outputLength, seed]) => new Uint8Array(createHash('shake256', { outputLength }).update(String(seed)).digest()))
      await fc.assert(
        fc.asyncProperty(content, fc.nat(200_000), fc.nat(200_000), async (bytes, one, other) => {
          const range = { start: Math.min(one, other), end: Math.max(one, other) }
          const { sha256 } = await opened.store.put(abc, once(bytes), large)
          const read = await collect(await opened.store.open(abc, sha256, range))
          expect(Buffer.compare(read, bytes.subarray(range.start, range.end))).toBe(0)
        }),
        { numRuns: 25 },
      )
    })

    test('nothing in the store tells what a content is: neither its bytes nor its hash, and of no two portals the same', async () => {
      await using opened = await open()
      const { sha256 } = await opened.store.put(abc, inPieces('給与データ'.repeat(1000), 999), large)
      await opened.store.put(xyz, inPieces('給与データ'.repeat(1000), 999), large)
      const [one, other] = [await opened.store.raw(abc, sha256), await opened.store.raw(xyz, sha256)]
      const bytes = Buffer.from(await new Response(one?.bytes).arrayBuffer())
      expect(bytes.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n')
      expect(bytes.includes('給与')).toBe(false)
      expect(bytes.length).toBe(one?.size)
      const names = [one, other].map((raw) => raw?.name.split('/').at(-1))
      expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.age$/), expect.stringMatching(/^[0-9a-f]{64}\.age$/)])
      expect(new Set([...names, `${sha256}.age`]).size).toBe(3)
      await other?.bytes.cancel()
    })

    test('what it holds can be listed with its size and time, and removed once it is old enough', async () => {
      await using opened = await open()
      const begun = Date.now()
      const { sha256 } = await opened.store.put(abc, inPieces('gone', 4), large)
      await opened.store.put(xyz, inPieces('stays', 5), large)
      const [note, ...others] = await listed(opened.store.objects(abc))
      expect(others).toEqual([])
      expect(note?.name).toBe(await opened.store.nameOf(abc, sha256))
      // Stores count seconds, and by their own clock.
      expect(Math.abs((note?.writtenAt.getTime() ?? 0) - begun)).toBeLessThan(60_000)
      await opened.store.remove(note?.name ?? '', new Date(begun - 60_000))
      expect(await opened.store.has(abc, sha256)).toBe(true)
      await opened.store.remove(note?.name ?? '', new Date(begun + 60_000))
      expect(await opened.store.has(abc, sha256)).toBe(false)
      expect(await listed(opened.store.objects(abc))).toEqual([])
      expect(await opened.store.has(xyz, hashOf('stays'))).toBe(true)
    })

    test('a reader who goes away early does no harm', async () => {
      await using opened = await open()
      const { sha256 } = await opened.store.put(abc, inPieces('x'.repeat(300_000), 100_000), large)
      const stream = await opened.store.open(abc, sha256)
      await stream.cancel()
      expect(await readAll(opened.store, abc, sha256)).toHaveLength(300_000)
    })
  })
}

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex')
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const inPieces = async function* (content: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(content)
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

const once = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const breaking = async function* (content: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(content)
  throw new Error('the line is cut')
}

const listed = async (notes: AsyncIterable<ObjectNote>): Promise<readonly ObjectNote[]> => {
  const all: ObjectNote[] = []
  for await (const note of notes) all.push(note)
  return all
}

const collect = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> => Buffer.from(await new Response(stream).arrayBuffer())

const readAll = async (store: BlobStore, portalId: PortalId, sha256: string): Promise<string> =>
  text(await collect(await store.open(portalId, sha256)))
