import type { Readable } from 'node:stream'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { textFailure } from './text-failure.ts'

/** The parts of a zipped document, each unpacked as it is read. */
export interface Zip {
  readonly names: readonly string[]
  /** A part's bytes, piece by piece; nothing when there is no such part. Throws `TextFailure` once more was unpacked than any document has. */
  readonly read: (name: string) => AsyncGenerator<Uint8Array>
}

/** Bytes unpacked of one document: a sheet of a million rows has a quarter of it, a zip bomb has more. */
const mostUnpacked = 512 * 1024 * 1024
const mostParts = 20_000

/** Opens a zip of which no more than `most` bytes are unpacked. What is declared wrongly, encrypted or not a zip throws `TextFailure`. */
export const openZip = async (bytes: Uint8Array, most = mostUnpacked): Promise<Zip> => {
  const zip = await open(bytes)
  const entries = await entriesOf(zip)
  let left = most
  return {
    names: [...entries.keys()],
    read: async function* (name) {
      const entry = entries.get(name)
      if (!entry) return
      if (entry.isEncrypted()) throw textFailure('encrypted')
      const stream = await streamOf(zip, entry)
      try {
        for await (const chunk of stream as AsyncIterable<Uint8Array>) {
          left -= chunk.length
          if (left < 0) throw textFailure('too-intricate')
          yield chunk
        }
      } finally {
        stream.destroy()
      }
    },
  }
}

const open = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? reject(textFailure('broken')) : resolve(zip)))
  })

const entriesOf = (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    zip.on('entry', (entry) => {
      entries.set(entry.fileName, entry)
      if (entries.size > mostParts) reject(textFailure('too-intricate'))
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', () => reject(textFailure('broken')))
    zip.readEntry()
  })

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(textFailure('broken')) : resolve(stream)))
  })
