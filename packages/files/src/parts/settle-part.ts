import { type FileHandle, open, rm } from 'node:fs/promises'
import { openChunk, sealChunk } from '../age/age-chunk.ts'
import { chunkBytes, sealedBytes } from '../age/age-format.ts'
import type { AgeHead } from '../age/open-age-head.ts'
import { partEnd } from './part-end.ts'
import { readChunk } from './read-chunk.ts'

/**
 * Makes a part that was cut off, by a killed process or a lost machine, a whole age file of what of it is as it was sealed, and answers
 * how many bytes of content that is. One of which nothing is left is removed. Nobody may be writing it.
 */
export const settlePart = async (path: string, identity: string): Promise<number> => {
  await using handle = await open(path, 'r+')
  const { head, size, isEnded } = await partEnd(handle, identity)
  if (isEnded) return size
  const last = head && (await lastGoodChunk(handle, head))
  if (!last) {
    await rm(path)
    return 0
  }
  const at = last.head.payloadAt + last.number * sealedBytes
  await handle.truncate(at + sealedBytes)
  // Under another nonce than as one in the midst. Killed within this, it is the chunk before that is the last.
  await handle.write(Buffer.concat(sealChunk(last.head.payloadKey, last.number, true, [last.content])), 0, sealedBytes, at)
  await handle.sync()
  return (last.number + 1) * chunkBytes
}

/** All before it are looked at too: what a lost machine had not written lies anywhere. */
const lastGoodChunk = async (handle: FileHandle, head: AgeHead) => {
  let good: { readonly head: AgeHead; readonly number: number; readonly content: Uint8Array } | null = null
  for (let number = 0; ; number += 1) {
    const sealed = await readChunk(handle, head, number)
    const content = sealed.byteLength === sealedBytes ? openChunk(head.payloadKey, number, false, sealed) : null
    if (!content) return good
    good = { head, number, content }
  }
}
