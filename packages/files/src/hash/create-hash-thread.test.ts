import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createHashThread, type HashThread } from './create-hash-thread.ts'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const hashed = async (hashes: HashThread, content: Uint8Array, piece: number): Promise<string> => {
  using hash = hashes.begin()
  for (let at = 0; at < content.length; at += piece) await hash.add(content.subarray(at, at + piece))
  return await hash.end()
}

test('contents of any size are hashed, in any pieces, many at once', async () => {
  const hashes = createHashThread(0)
  const contents = [0, 1, 262_143, 262_144, 262_145, 3_000_000].map((size) => randomBytes(size))
  const found = await Promise.all(contents.flatMap((content) => [10_007, 65_536, 2_000_000].map((piece) => hashed(hashes, content, piece))))
  expect(found).toEqual(contents.flatMap((content) => Array.from({ length: 3 }, () => hashOf(content))))
})

test('who gives up half-way does not hold up the others, and after a rest the thread begins anew', async () => {
  const hashes = createHashThread(0)
  const content = randomBytes(600_000)
  {
    using given = hashes.begin()
    await given.add(content)
  }
  for (let time = 0; time < 3; time += 1) expect(await hashed(hashes, content, 65_536)).toBe(hashOf(content))
})
