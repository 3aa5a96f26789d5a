import { httpErrors } from './http-errors.ts'

/** Reads a body of at most `limit` bytes as text. Throws `request.tooLarge` without reading on. */
export const readBody = async (request: Request, limit: number): Promise<string> => {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw httpErrors.tooLarge(limit)
  if (!request.body) return ''
  const decoder = new TextDecoder('utf-8', { fatal: false })
  let text = ''
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > limit) throw httpErrors.tooLarge(limit)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
