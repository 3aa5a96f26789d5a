import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@tsuzuri/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chunkBytes, sealedBytes } from '../age/age-format.ts'
import { abc, openTestKeys, type TestKeys } from '../testing/open-test-keys.ts'
import { openPartStore } from './open-part-store.ts'
import type { PartPlace, PartStore } from './part-store.ts'

let keys: TestKeys
let folder: Awaited<ReturnType<typeof temporaryFolder>>
let parts: PartStore
beforeAll(async () => {
  keys = await openTestKeys()
  folder = await temporaryFolder()
  parts = await openPartStore({ folder: folder.path, keys: keys.keys })
})
afterAll(async () => {
  await folder[Symbol.asyncDispose]()
  await keys[Symbol.asyncDispose]()
})

const content = randomBytes(3 * chunkBytes + 5)
let begun = 0
const begin = async (): Promise<PartPlace> => {
  const place = { portalId: abc, owner: 'somebody', name: `upload-${(begun += 1)}` }
  await parts.describe(place, 'what it is')
  return place
}
const inPieces = async function* (bytes: Uint8Array, breaksAt = Infinity): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += 10_007) {
    if (at >= breaksAt) throw new Error('the line is cut')
    yield bytes.subarray(at, at + 10_007)
  }
}
const files = async ({ portalId, owner, name }: PartPlace): Promise<readonly string[]> => {
  const path = join(folder.path, portalId, owner, name)
  return (await readdir(path)).filter((file) => file !== 'about.age').map((file) => join(path, file))
}
const arrived = async (place: PartPlace, whole = content.length) => {
  const hash = createHash('sha256')
  for await (const bytes of parts.read(place, whole)) hash.update(bytes)
  return hash.digest('hex')
}
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
/** Sends what is missing, as whoever asks where to go on does. */
const goOn = async (place: PartPlace): Promise<void> => {
  const { size } = (await parts.look(place)) ?? { size: 0 }
  expect((await parts.settle(place)).size).toBe(size)
  if (size < content.length) await parts.add(place, size, inPieces(content.subarray(size)))
}

test('a content that comes in any parts is the same again when it is whole, and its description too', async () => {
  const cuts = fc.array(fc.oneof(fc.nat(content.length), fc.constantFrom(0, chunkBytes, 2 * chunkBytes)), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(cuts, async (told) => {
      const place = await begin()
      const ends = [...new Set([...told, content.length])].toSorted((one, other) => one - other)
      let at = 0
      for (const end of ends) {
        expect(await parts.add(place, at, inPieces(content.subarray(at, end)))).toBe(end - at)
        at = end
        expect(await parts.look(place)).toEqual({ description: 'what it is', size: end })
      }
      expect(await arrived(place)).toBe(hashOf(content))
    }),
    { numRuns: 8 },
  )
})

test('wherever a part was cut off, what is left of it is the beginning, and the rest can be sent after it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.nat(4 * sealedBytes), fc.constantFrom(0, 184, 200, 216)), async (length) => {
      const place = await begin()
      await parts.add(place, 0, inPieces(content))
      const [file = ''] = await files(place)
      const { length: whole } = await readFile(file)
      await truncate(file, Math.min(length, whole))
      await goOn(place)
      expect(await arrived(place)).toBe(hashOf(content))
    }),
    { numRuns: 15 },
  )
})

test('of a part that a lost machine had written here and there only what comes before the first gap is kept', async () => {
  const place = await begin()
  await parts.add(place, 0, inPieces(content))
  const [file = ''] = await files(place)
  const lost = await readFile(file)
  lost.fill(0, sealedBytes + 300, sealedBytes + 400)
  await writeFile(file, lost.subarray(0, 3 * sealedBytes))
  expect(await parts.settle(place)).toEqual({ size: chunkBytes, parts: 1 })
  await goOn(place)
  expect(await arrived(place)).toBe(hashOf(content))
})

test('where a lost machine had not written the end, what is there is not taken for the whole', async () => {
  const place = await begin()
  const whole = content.subarray(0, 2 * chunkBytes)
  await parts.add(place, 0, inPieces(whole))
  const [file = ''] = await files(place)
  const lost = await readFile(file)
  await writeFile(file, lost.fill(0, lost.length - sealedBytes))
  expect((await parts.look(place))?.size).toBe(whole.length)
  await expect(arrived(place, whole.length)).rejects.toMatchObject({ code: 'file.parts-damaged' })
})

test('where nobody can tell any more what it is, there is none', async () => {
  const place = await begin()
  await writeFile(join(folder.path, abc, place.owner, place.name, 'about.age'), '')
  expect(await parts.look(place)).toBe(null)
  await parts.describe(place, 'anew')
  expect(await parts.look(place)).toEqual({ description: 'anew', size: 0 })
})

test('what came before the line was cut stays; where nothing came there is no part', async () => {
  const place = await begin()
  await expect(parts.add(place, 0, inPieces(content, 100_000))).rejects.toThrow('the line is cut')
  expect((await parts.look(place))?.size).toBe(100_070)
  await expect(parts.add(place, 100_070, inPieces(content, 0))).rejects.toThrow('the line is cut')
  expect([await parts.settle(place), (await files(place)).length]).toEqual([{ size: 100_070, parts: 1 }, 1])
  await goOn(place)
  expect(await arrived(place)).toBe(hashOf(content))
})

test('two that send the same part at once do not write into one another', async () => {
  const place = await begin()
  const both = await Promise.allSettled([parts.add(place, 0, inPieces(content)), parts.add(place, 0, inPieces(content))])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await arrived(place)).toBe(hashOf(content))
})

test('a part that is damaged or gone is told, and nothing of what is damaged is handed on', async () => {
  const [changed, holed] = [await begin(), await begin()]
  for (const place of [changed, holed]) {
    await parts.add(place, 0, inPieces(content.subarray(0, 70_000)))
    await parts.add(place, 70_000, inPieces(content.subarray(70_000)))
  }
  const [first = ''] = await files(changed)
  await writeFile(
    first,
    (await readFile(first)).map((byte, at) => (at === 70_000 ? byte ^ 1 : byte)),
  )
  await rm((await files(holed))[0] ?? '')
  for (const place of [changed, holed]) await expect(arrived(place)).rejects.toMatchObject({ code: 'file.parts-damaged' })
})

test('what was begun too long ago is swept, and so is what was left half begun', async () => {
  const [old, young] = [await begin(), await begin()]
  await parts.add(old, 0, inPieces(content))
  for (const file of ['about.age', '.']) await utimes(join(folder.path, abc, old.owner, old.name, file), new Date(0), new Date(0))
  await parts.sweep(new Date(1_000))
  expect([await parts.look(old), (await parts.look(young))?.size]).toEqual([null, 0])
})
