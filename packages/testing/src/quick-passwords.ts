import crypto, { type BinaryLike, type ScryptOptions } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/**
 * For vitest, before each file: what a password is made unguessable by is made a sixteenth of its work. Nobody guesses those of tests,
 * hundreds of people sign in there, and each would take a tenth of a second of a processor. The product's own work is that of better-auth.
 */
const { scrypt } = crypto
type Done = (error: Error | null, key: Buffer) => void
Object.assign(crypto, {
  scrypt: (password: BinaryLike, salt: BinaryLike, length: number, options: ScryptOptions, done: Done) =>
    scrypt(password, salt, length, { ...options, N: 1024 }, done),
})
syncBuiltinESMExports()
