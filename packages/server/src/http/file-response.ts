import type { FileVersion } from '@tsuzuri/model'

export interface OpenedFile {
  readonly name: string
  readonly version: FileVersion
  readonly stream: ReadableStream<Uint8Array>
}
export interface ByteRange {
  readonly start: number
  /** Exclusive. */
  readonly end: number
}
type RangeOf = (size: number) => ByteRange | null | 'unsatisfiable'

/**
 * Sends a file's bytes as a download, never to be shown or run inside our origin. One range is honoured (RFC 9110
 * section 14); several are answered with the whole file.
 */
export const fileResponse = async (
  request: Request,
  open: (range: (size: number) => ByteRange | null) => Promise<OpenedFile>,
): Promise<Response> => {
  const rangeOf = parseRange(request.headers.get('range'))
  let asked: ReturnType<RangeOf> = null
  const { name, version, stream } = await open((size) => {
    asked = rangeOf(size)
    return asked === 'unsatisfiable' ? null : asked
  })
  const range = asked as ReturnType<RangeOf>
  const headers = new Headers({
    'content-type': version.type,
    'content-disposition': contentDisposition(name),
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    etag: `"${version.sha256}"`,
    'last-modified': version.placedAt.toUTCString(),
  })
  if (range === 'unsatisfiable') {
    await stream.cancel()
    headers.set('content-range', `bytes */${version.size}`)
    return new Response(null, { status: 416, headers })
  }
  if (request.headers.get('if-none-match') === `"${version.sha256}"`) {
    await stream.cancel()
    return new Response(null, { status: 304, headers })
  }
  const { start, end } = range ?? { start: 0, end: version.size }
  headers.set('content-length', String(end - start))
  if (range) headers.set('content-range', `bytes ${start}-${end - 1}/${version.size}`)
  return new Response(stream, { status: range ? 206 : 200, headers })
}

const parseRange = (header: string | null): RangeOf => {
  const match = header === null ? null : /^bytes=(\d*)-(\d*)$/.exec(header.trim())
  if (!match || (match[1] === '' && match[2] === '')) return () => null
  const [, first = '', last = ''] = match
  return (size) => {
    const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
    const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1)
    return start >= size || start >= end ? 'unsatisfiable' : { start, end }
  }
}

/** RFC 6266 with RFC 8187: a plain name for old clients beside the real one. */
const contentDisposition = (name: string): string => {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const extended = encodeURIComponent(name).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended}`
}
