import type { ByteRange, FileContent } from '@tsuzuri/core'
import { contentDisposition } from './content-disposition.ts'

/**
 * Sends a file's bytes as a download, never to be run inside our origin; `inline` where it is of a type that may be drawn. One range is honoured (RFC 9110
 * section 14); several are answered with the whole file.
 */
export const fileResponse = async (
  request: Request,
  { file, version, read }: FileContent,
  disposition: 'attachment' | 'inline' = 'attachment',
  tag: string = version.sha256,
): Promise<Response> => {
  const etag = `"${tag}"`
  const headers = new Headers({
    'content-type': version.type,
    'content-disposition': contentDisposition(file.name, disposition),
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    etag,
    'last-modified': version.placedAt.toUTCString(),
  })
  if (namesTag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const condition = request.headers.get('if-range')
  const range =
    condition === null || condition === etag || condition === headers.get('last-modified')
      ? parseRange(request.headers.get('range'), version.size)
      : null
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${version.size}`)
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = range ?? { start: 0, end: version.size }
  headers.set('content-length', String(end - start))
  if (range) headers.set('content-range', `bytes ${start}-${end - 1}/${version.size}`)
  const body = request.method === 'HEAD' ? null : await read(range ?? undefined)
  return new Response(body, { status: range ? 206 : 200, headers })
}

/** Whether `If-None-Match` names the tag, alone or among others, or any. */
const namesTag = (header: string | null, etag: string): boolean =>
  header !== null && header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)

const parseRange = (header: string | null, size: number): ByteRange | null | 'unsatisfiable' => {
  const match = header === null ? null : /^bytes=(\d*)-(\d*)$/.exec(header.trim())
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [, first = '', last = ''] = match
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1)
  return start >= size || start >= end ? 'unsatisfiable' : { start, end }
}
