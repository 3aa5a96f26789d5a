import type { KeyObject } from 'node:crypto'
import { Decrypter } from 'age-encryption'
import { headerLength, nonceBytes, payloadKeyOf } from './age-format.ts'

/** What is needed to read any chunk of an age file. */
export interface AgeHead {
  readonly payloadKey: KeyObject
  /** Where the first chunk begins. */
  readonly payloadAt: number
}

/** Bytes in which the head of a file for one recipient lies. */
export const headBytes = 512

/** Opens the beginning of an age file by an identity (`AGE-SECRET-KEY-1…`); null for what is none, or is for somebody else. */
export const openAgeHead = async (beginning: Uint8Array, identity: string): Promise<AgeHead | null> => {
  const length = headerLength(beginning)
  const payloadAt = length + nonceBytes
  if (length === 0 || beginning.byteLength < payloadAt) return null
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  // The library tells all that is wrong with a header by plain errors.
  const fileKey = await decrypter.decryptHeader(beginning.subarray(0, length)).catch(() => null)
  return fileKey && { payloadKey: payloadKeyOf(fileKey, beginning.subarray(length, payloadAt)), payloadAt }
}
