import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import { tagBytes } from './age-format.ts'

const cipher = 'chacha20-poly1305'
const options = { authTagLength: tagBytes }

/** Seals the chunk of that number, given in pieces. */
export const sealChunk = (key: KeyObject, number: number, last: boolean, pieces: readonly Uint8Array[]): Uint8Array[] => {
  const sealing = createCipheriv(cipher, key, nonceOf(number, last), options)
  const sealed: Uint8Array[] = pieces.map((piece) => sealing.update(piece))
  sealing.final()
  sealed.push(sealing.getAuthTag())
  return sealed
}

/** The content of the sealed chunk of that number; null when a bit of it, its number or its being last is another. */
export const openChunk = (key: KeyObject, number: number, last: boolean, sealed: Uint8Array): Uint8Array | null => {
  if (sealed.byteLength < tagBytes) return null
  const opening = createDecipheriv(cipher, key, nonceOf(number, last), options)
  const body = sealed.byteLength - tagBytes
  opening.setAuthTag(sealed.subarray(body))
  const content = opening.update(sealed.subarray(0, body))
  try {
    opening.final()
    return content
  } catch {
    return null
  }
}

/** age's STREAM: the chunk's number in eleven bytes, and one that says whether it is the last. */
const nonceOf = (number: number, last: boolean): Uint8Array => {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 5, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}
