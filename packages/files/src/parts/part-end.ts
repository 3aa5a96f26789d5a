import type { FileHandle } from 'node:fs/promises'
import { openChunk } from '../age/age-chunk.ts'
import { chunkBytes, sealedBytes } from '../age/age-format.ts'
import { type AgeHead, headBytes, openAgeHead } from '../age/open-age-head.ts'
import { readChunk } from './read-chunk.ts'

/** How a part lies on the disk. */
export interface PartEnd {
  /** Null where not even that had been written. */
  readonly head: AgeHead | null
  /** Bytes of content; of a part that was cut off those of its whole chunks. */
  readonly size: number
  /** Whether it was sealed to its end: a killed process seals nothing. */
  readonly isEnded: boolean
}

/** Looks at the beginning and the end of a part, which may be being written. */
export const partEnd = async (handle: FileHandle, identity: string): Promise<PartEnd> => {
  const beginning = Buffer.alloc(headBytes)
  const { bytesRead } = await handle.read(beginning, 0, headBytes, 0)
  const head = await openAgeHead(beginning.subarray(0, bytesRead), identity)
  if (!head) return { head, size: 0, isEnded: false }
  const sealed = (await handle.stat()).size - head.payloadAt
  const last = Math.max(0, Math.ceil(sealed / sealedBytes) - 1)
  const content = openChunk(head.payloadKey, last, true, await readChunk(handle, head, last))
  if (content) return { head, size: last * chunkBytes + content.byteLength, isEnded: true }
  return { head, size: Math.floor(sealed / sealedBytes) * chunkBytes, isEnded: false }
}
