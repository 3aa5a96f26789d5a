import type { IncomingMessage } from 'node:http'
import { httpErrors } from '../http/http-errors.ts'
import { ownPrefixes } from './own-prefixes.ts'

/** The most bytes of what is asked of properties and locks. */
const mostBytes = 262_144

/** The XML of a request, with a prefix for each namespace; null where the body is empty. Throws `request.too-large`, `request.bad-xml`. */
export const readXml = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.byteLength
    if (size > mostBytes) throw httpErrors.tooLarge(mostBytes)
    chunks.push(bytes)
  }
  const body = Buffer.concat(chunks)
  // UTF-16 says so by its first bytes; everything else that clients send is UTF-8.
  const encoding = body[0] === 0xff && body[1] === 0xfe ? 'utf-16le' : body[0] === 0xfe && body[1] === 0xff ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding).decode(body)
  return text.trim() === '' ? null : ownPrefixes(text)
}
