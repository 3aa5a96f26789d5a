import type { FileHandle } from 'node:fs/promises'
import { sealedBytes } from '../age/age-format.ts'
import type { AgeHead } from '../age/open-age-head.ts'

/** The sealed chunk of that number as far as it is there. */
export const readChunk = async (handle: FileHandle, { payloadAt }: AgeHead, number: number): Promise<Uint8Array> => {
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(sealedBytes), 0, sealedBytes, payloadAt + number * sealedBytes)
  return buffer.subarray(0, bytesRead)
}
