import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findAge, temporaryFolder } from '@tsuzuri/testing'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chunkBytes } from './age-format.ts'
import { beginAgeFile } from './begin-age-file.ts'
import { createSealer } from './create-sealer.ts'
import { headBytes, openAgeHead } from './open-age-head.ts'
import { readAgeRange } from './read-age-range.ts'

const age = findAge()
const identity = await generateX25519Identity()
const recipient = await identityToRecipient(identity)
/** Where a chunk ends, one before and one after, is where formats go wrong. */
const sizes = [0, 1, 15, 16, 17, ...[1, 2, 3].flatMap((chunks) => [chunks * chunkBytes - 1, chunks * chunkBytes, chunks * chunkBytes + 1])]

const seal = async (content: Uint8Array, piece = 10_007): Promise<Buffer> => {
  const { head, payloadKey } = await beginAgeFile(recipient)
  const sealer = createSealer(payloadKey)
  const sealed: Uint8Array[] = [head]
  for (let at = 0; at < content.length; at += piece) sealed.push(...sealer.push(content.subarray(at, at + piece)))
  return Buffer.concat([...sealed, ...sealer.end()])
}

const open = async (file: Uint8Array, start = 0, end = Number.MAX_SAFE_INTEGER): Promise<Buffer> => {
  const head = await openAgeHead(file.subarray(0, headBytes), identity)
  if (!head) throw new Error('It is for somebody else.')
  const object = {
    ...head,
    size: file.length,
    open: async (range: { readonly start: number; readonly end: number }) =>
      new Blob([Buffer.from(file.subarray(range.start, range.end))]).stream(),
    damaged: () => new Error('It is damaged.'),
  }
  return Buffer.from(await new Response(readAgeRange(object, start, end)).arrayBuffer())
}

test.each(sizes)('%d bytes: the library opens what we seal, and we open what it seals', async (size) => {
  const content = randomBytes(size)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  expect(Buffer.compare(await decrypter.decrypt(await seal(content)), content)).toBe(0)
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  expect(Buffer.compare(await open(await encrypter.encrypt(content)), content)).toBe(0)
})

test('any range of any file, sealed in any pieces, is that range of the content', async () => {
  const content = randomBytes(4 * chunkBytes + 5)
  const place = fc.oneof(fc.nat(content.length + 10), fc.constantFrom(...sizes))
  await fc.assert(
    fc.asyncProperty(place, place, place, fc.integer({ min: 1, max: 3 * chunkBytes }), async (length, one, other, piece) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other)]
      const whole = content.subarray(0, length)
      expect(Buffer.compare(await open(await seal(whole, piece), start, end), whole.subarray(start, end))).toBe(0)
    }),
    { numRuns: 100 },
  )
})

describe.skipIf(age === null)('with the age command', () => {
  const run = (args: readonly string[], input?: Uint8Array) => spawnSync(age ?? '', args, { input, maxBuffer: 10_000_000 })

  test('it opens what we seal, and we open what it seals, at every edge of a chunk', async () => {
    await using folder = await temporaryFolder()
    const key = join(folder.path, 'portal.key')
    await writeFile(key, `${identity}\n`)
    for (const size of sizes) {
      const content = randomBytes(size)
      const opened = run(['--decrypt', '-i', key], await seal(content))
      expect([size, opened.status, Buffer.compare(opened.stdout, content)]).toEqual([size, 0, 0])
      expect(Buffer.compare(await open(run(['-r', recipient], content).stdout), content)).toBe(0)
    }
  })

  test('it refuses what was cut or changed, as we do', async () => {
    await using folder = await temporaryFolder()
    const key = join(folder.path, 'portal.key')
    await writeFile(key, `${identity}\n`)
    const good = await seal(randomBytes(2 * chunkBytes))
    for (const bad of [good.subarray(0, good.length - chunkBytes - 16), good.map((byte, at) => (at === 200 ? byte ^ 1 : byte))]) {
      expect(run(['--decrypt', '-i', key], bad).status).toBe(1)
      await expect(open(bad)).rejects.toThrow('It is damaged.')
    }
  })
})
