import type { IncomingMessage } from 'node:http'

const infinite = '<?xml version="1.0" encoding="utf-8"?>\n<D:error xmlns:D="DAV:"><D:propfind-finite-depth/></D:error>'

/**
 * Refuses what the WebDAV library would do that we do not want done: list a whole drive in one answer, unpack bodies, or
 * take a part of a file for the whole. Null for everything else.
 */
export const refuseUnusual = ({ method, headers, url = '' }: IncomingMessage): Response | null => {
  const refuse = (status: number, text: string, type = 'text/plain'): Response =>
    new Response(text, { status, headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', connection: 'close' } })
  if (url.includes('#')) return refuse(400, 'An address holds no fragment.')
  if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity')
    return refuse(415, 'Send the content as it is, without `Content-Encoding`.')
  if (method === 'PUT')
    return headers['content-range'] === undefined ? null : refuse(400, 'Send the whole file; `Content-Range` is not taken.')
  const depth = headers['depth']
  if (method === 'PROPFIND' && (depth === undefined || String(depth).toLowerCase() === 'infinity'))
    return refuse(403, infinite, 'application/xml')
  return null
}
