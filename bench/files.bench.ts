// Contents of files: placed and read through the store that encrypts them, beside a plain copy of the same bytes by Node's streams to the
// same disk, flushed at its end as a placed content is. And what memory a large one takes, as a server holds it: in a process of its own.
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createPortalKeys, openBlobStore } from '@tsuzuri/files'
import { aPortal, openTestDatabase, temporaryFolder } from '@tsuzuri/testing'
import { median } from './lib/median.ts'
import { printTable, verdict } from './lib/print-table.ts'
import { processUse } from './lib/process-use.ts'

const quick = process.argv.includes('--quick')
const mebibyte = 1_048_576
const rounds = quick ? 3 : 7
const [size, large] = quick ? [64 * mebibyte, 256 * mebibyte] : [512 * mebibyte, 5 * 1024 * mebibyte]
const [leastRatio, mostGrowth] = [0.5, 64]

/** Bytes that no disk can make less of, piece by piece as a socket brings them. */
async function* contentOf(bytes: number): AsyncGenerator<Uint8Array> {
  const dice = crypto.getRandomValues(new Uint8Array(65_536))
  for (let sent = 0; sent < bytes; sent += dice.length) {
    const piece = Buffer.from(dice)
    piece.writeUInt32LE((sent / dice.length) >>> 0)
    yield piece.subarray(0, Math.min(dice.length, bytes - sent))
  }
}
const nowhere = () => new Writable({ write: (_piece, _encoding, done) => done() })
const flush = async (path: string): Promise<void> => {
  await using handle = await open(path, 'r')
  await handle.sync()
}
const time = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

await using folder = await temporaryFolder()
await using database = await openTestDatabase('sqlite')
const portal = aPortal()
await database.store.unit((tx) => tx.portals.insert(portal))
const keys = createPortalKeys({ store: database.store, secret: 's'.repeat(40), now: () => new Date() })
const blobs = await openBlobStore({ folder: join(folder.path, 'blobs'), keys })
const [original, copy] = [join(folder.path, 'original'), join(folder.path, 'copy')]
const read = async (sha256: string) => pipeline(Readable.fromWeb((await blobs.open(portal.id, sha256)) as never), nowhere())

await pipeline(Readable.from(contentOf(size)), createWriteStream(original))
await blobs.put(portal.id, contentOf(mebibyte), mebibyte)

const took = { copied: [] as number[], placed: [] as number[], readPlain: [] as number[], readSealed: [] as number[] }
for (let round = 0; round < rounds; round += 1) {
  let sha256 = ''
  const placing = async () => {
    took.placed.push(
      await time(async () => {
        ;({ sha256 } = await blobs.put(portal.id, createReadStream(original), size))
      }),
    )
  }
  const copying = async () => {
    took.copied.push(
      await time(async () => {
        await pipeline(createReadStream(original), createWriteStream(copy))
        await flush(copy)
      }),
    )
  }
  for (const work of round % 2 === 0 ? [copying, placing] : [placing, copying]) await work()
  const plain = async () => void took.readPlain.push(await time(() => pipeline(createReadStream(original), nowhere())))
  const sealed = async () => void took.readSealed.push(await time(() => read(sha256)))
  for (const work of round % 2 === 0 ? [plain, sealed] : [sealed, plain]) await work()
  await rm(copy)
}

const rate = (times: readonly number[]) => `${(size / mebibyte / (median(times) / 1000)).toFixed(0)} MiB/s`
const ratio = (ours: readonly number[], theirs: readonly number[]) => median(ours.map((mine, at) => (theirs[at] ?? Number.NaN) / mine))
const line = (what: string, ours: readonly number[], theirs: readonly number[]) => {
  const found = ratio(ours, theirs)
  return [what, rate(ours), rate(theirs), found.toFixed(2), String(leastRatio), verdict(found >= leastRatio)]
}
printTable(
  [`${size / mebibyte} MiB`, 'ours', 'a plain stream', 'ratio', 'goal', ''],
  [line('placed: encrypted, hashed, flushed', took.placed, took.copied), line('read: decrypted, checked', took.readSealed, took.readPlain)],
)

await rm(original)
globalThis.gc?.()
const before = (await processUse(process.pid))?.memory ?? Number.NaN
let most = before
const watch = setInterval(() => void processUse(process.pid).then((use) => (most = Math.max(most, use?.memory ?? 0))), 50)
const { sha256 } = await blobs.put(portal.id, contentOf(large), large)
const whilePlaced = most - before
await read(sha256)
clearInterval(watch)
const growth = most - before
printTable(
  [`memory for ${large / mebibyte} MiB`, 'above idle', 'goal', ''],
  [
    ['placed', `${whilePlaced.toFixed(0)} MiB`, `${mostGrowth} MiB`, verdict(whilePlaced <= mostGrowth)],
    ['placed and read', `${growth.toFixed(0)} MiB`, `${mostGrowth} MiB`, verdict(growth <= mostGrowth)],
  ],
)
