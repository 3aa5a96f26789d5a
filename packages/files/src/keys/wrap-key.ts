import { armor, Decrypter, Encrypter } from 'age-encryption'

/**
 * Secrets are random (an installation makes one of 256 bits, and takes none of fewer than 32 characters), so that little has to be
 * added to the cost of guessing one; 2^12 takes 4 MiB and some hundredths of a second at each start.
 */
const workFactor = 12

/** For whom something is wrapped: a passphrase, or the identity's own recipient. */
export type Wrapping = { readonly passphrase: string } | { readonly recipient: string }
export type Unwrapping = { readonly passphrase: string } | { readonly identity: string }

/** An identity as an age file in text, to be opened by `age --decrypt`. */
export const wrapKey = async (identity: string, by: Wrapping): Promise<string> => {
  const encrypter = new Encrypter()
  if ('passphrase' in by) {
    encrypter.setPassphrase(by.passphrase)
    encrypter.setScryptWorkFactor(workFactor)
  } else encrypter.addRecipient(by.recipient)
  return armor.encode(await encrypter.encrypt(`${identity}\n`))
}

/** The identity in what `wrapKey` made; null when it is for another. */
export const unwrapKey = async (wrapped: string, by: Unwrapping): Promise<string | null> => {
  const decrypter = new Decrypter()
  if ('passphrase' in by) decrypter.addPassphrase(by.passphrase)
  else decrypter.addIdentity(by.identity)
  // The library tells all that can be wrong by plain errors.
  const identity = await decrypter.decrypt(armor.decode(wrapped), 'text').catch(() => null)
  return identity?.trim() ?? null
}
