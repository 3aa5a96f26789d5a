import { httpErrors } from './http-errors.ts'

/**
 * Reads a body of at most `limit` bytes as UTF-8 text. Throws `request.tooLarge` without reading on, `request.unsupportedType`
 * for another charset, `request.invalid` for bytes that are no UTF-8: nothing is kept that was not understood.
 */
export const readBody = async (request: Request, limit: number): Promise<string> => {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw httpErrors.tooLarge(limit)
  const type = request.headers.get('content-type') ?? ''
  if (!isUtf8(type)) throw httpErrors.unsupportedType(type)
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > limit) throw httpErrors.tooLarge(limit)
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw httpErrors.invalid([{ path: '', message: 'Not UTF-8.' }])
  }
}

const isUtf8 = (type: string): boolean => {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1]?.toLowerCase()
  return charset === undefined || ['utf-8', 'utf8', 'us-ascii'].includes(charset)
}
