import { findPlace, openFileContent, type Scope, sideFileContent } from '@tsuzuri/core'
import { fileErrors } from '@tsuzuri/files'
import { etagOfPlace } from './etag-of-place.ts'
import { fileResponse } from '../http/file-response.ts'
import type { Server } from '../server.ts'

/** What is read of a place: a file as a download, as everywhere; of a folder nothing. Throws `file.missing`. */
export const readPlace = async (
  { reads, seen }: Pick<Server, 'reads' | 'seen'>,
  scope: Scope,
  request: Request,
  path: string,
): Promise<Response> => {
  const place = await findPlace(scope, { path })
  if (!place) throw fileErrors.missing(path)
  if (place.kind === 'file') {
    const content = await openFileContent(scope, { file: place.file.id })
    if (request.method === 'GET') {
      reads.note(scope, content, 'downloaded')
      seen.note(scope, { kind: 'file', id: content.file.id })
    }
    return fileResponse(request, content, 'attachment', etagOfPlace(place))
  }
  if (place.kind === 'folder') return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  const content = await sideFileContent(scope, { path })
  const headers = { 'content-type': 'application/octet-stream', 'content-length': String(content.byteLength), 'cache-control': 'no-store' }
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), { headers })
}
