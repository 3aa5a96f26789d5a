import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const [nonceBytes, tagBytes] = [12, 16]

/** A text as it may lie in the database: whoever reads the table learns nothing of it without the installation's secret. */
export const sealedText = {
  seal: (secret: string, text: string): string => {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv(algorithm, keyOf(secret), nonce)
    const sealed = [cipher.update(text, 'utf8'), cipher.final()]
    return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64url')
  },
  /** Throws where the text was sealed with another secret. */
  open: (secret: string, sealed: string): string => {
    const bytes = Buffer.from(sealed, 'base64url')
    const decipher = createDecipheriv(algorithm, keyOf(secret), bytes.subarray(0, nonceBytes))
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
  },
}

const keyOf = (secret: string): Buffer => createHash('sha256').update(`mail ${secret}`).digest()
