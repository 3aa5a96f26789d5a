import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

/** Bytes of content in each chunk of an age file but the last, which may have fewer. */
export const chunkBytes = 65_536
/** What sealing adds to each chunk. */
export const tagBytes = 16
export const sealedBytes = chunkBytes + tagBytes
/** Between the header and the first chunk. */
export const nonceBytes = 16

/** Bytes of the header that an age file begins with; 0 when its end is not among these. */
export const headerLength = (beginning: Uint8Array): number => {
  const bytes = Buffer.from(beginning.buffer, beginning.byteOffset, beginning.byteLength)
  const mac = bytes.indexOf('\n--- ')
  return mac === -1 ? 0 : bytes.indexOf('\n', mac + 1) + 1
}

/** The key of the chunks, of the file's key that is wrapped in the header, and the nonce behind it. */
export const payloadKeyOf = (fileKey: Uint8Array, nonce: Uint8Array): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32)))
