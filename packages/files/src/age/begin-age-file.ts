import { randomBytes, type KeyObject } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import { headerLength, nonceBytes, payloadKeyOf } from './age-format.ts'

/** How an age file begins, and by what its chunks are sealed. */
export interface AgeBeginning {
  /** Header and nonce: all that stands before the first chunk. */
  readonly head: Uint8Array
  readonly payloadKey: KeyObject
}

/**
 * Begins an age file for a recipient (`age1…`). The library writes the header; the chunks are left to Node's own cipher, which is
 * many times as fast as one in JavaScript and can read any of them alone.
 */
export const beginAgeFile = async (recipient: string): Promise<AgeBeginning> => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  // The library hands the file's key to each recipient; this one adds nothing to the header.
  let fileKey = new Uint8Array()
  encrypter.addRecipient({
    wrapFileKey: (key) => {
      fileKey = Uint8Array.from(key)
      return []
    },
  })
  const empty = await encrypter.encrypt('')
  const nonce = randomBytes(nonceBytes)
  return { head: Buffer.concat([empty.subarray(0, headerLength(empty)), nonce]), payloadKey: payloadKeyOf(fileKey, nonce) }
}
