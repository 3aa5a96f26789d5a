import { httpErrors } from './http-errors.ts'
import { readBytes } from './read-bytes.ts'

/**
 * Reads a body of at most `limit` bytes as UTF-8 text. Throws `request.too-large` without reading on, `request.unsupported-type`
 * for another charset, `request.invalid` for bytes that are no UTF-8: nothing is kept that was not understood.
 */
export const readBody = async (request: Request, limit: number): Promise<string> => {
  const type = request.headers.get('content-type') ?? ''
  if (!isUtf8(type)) throw httpErrors.unsupportedType(type)
  const bytes = await readBytes(request, limit)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw httpErrors.invalid([{ path: '', message: 'Not UTF-8.' }])
  }
}

const isUtf8 = (type: string): boolean => {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1]?.toLowerCase()
  return charset === undefined || ['utf-8', 'utf8', 'us-ascii'].includes(charset)
}
