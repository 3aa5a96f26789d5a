import type { KeyObject } from 'node:crypto'
import { sealChunk } from './age-chunk.ts'
import { chunkBytes } from './age-format.ts'

/** Seals a content as it comes by. What was pushed must not be written into before the next push. */
export interface Sealer {
  /** What can be written now. */
  push(bytes: Uint8Array): Uint8Array[]
  /** The rest; nothing may be pushed after it. */
  end(): Uint8Array[]
}

/** Chunks are sealed without being copied together. A full one waits until more comes, since the last one is sealed as the last. */
export const createSealer = (payloadKey: KeyObject): Sealer => {
  let number = 0
  let pieces: Uint8Array[] = []
  let held = 0
  const seal = (last: boolean): Uint8Array[] => {
    const sealed = sealChunk(payloadKey, number, last, pieces)
    number += 1
    pieces = []
    held = 0
    return sealed
  }
  return {
    push: (bytes) => {
      const sealed: Uint8Array[] = []
      for (let at = 0; at < bytes.byteLength;) {
        if (held === chunkBytes) sealed.push(...seal(false))
        const piece = bytes.subarray(at, at + chunkBytes - held)
        pieces.push(piece)
        held += piece.byteLength
        at += piece.byteLength
      }
      return sealed
    },
    end: () => seal(true),
  }
}
