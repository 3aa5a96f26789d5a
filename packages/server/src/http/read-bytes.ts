import { httpErrors } from './http-errors.ts'

/** Reads a body of at most `limit` bytes. Throws `request.too-large` without reading on. */
export const readBytes = async (request: Request, limit: number): Promise<Buffer<ArrayBuffer>> => {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw httpErrors.tooLarge(limit)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw httpErrors.tooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
