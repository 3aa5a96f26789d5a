import { accessErrors, authorize } from '@tsuzuri/core'
import { TsuzuriError } from '@tsuzuri/model'
import { type Adapter, BadGatewayError, MethodNotSupportedError, ResourceNotFoundError } from 'nephele'
import type { DavRequest } from './dav-request.ts'
import { driveResource } from './drive-resource.ts'
import { placeOfUrl } from './place-of-url.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS', 'PROPFIND'])
/** A name that cannot be is refused with a reason where something would come to stand under it; elsewhere nothing stands there. */
const placing = new Set(['PUT', 'MKCOL', 'LOCK'])

/** The drive of a portal, as the WebDAV library asks for it. One is made for each request. */
export const driveAdapter = (dav: DavRequest): Adapter => {
  const placeOf = (url: URL, baseUrl: URL): string => {
    if (url.host !== baseUrl.host) throw new BadGatewayError('That is another server.')
    try {
      const path = placeOfUrl(url.pathname, dav.base)
      if (path !== null) return path
    } catch (error) {
      const refused = error instanceof TsuzuriError && error.code === 'file.name-invalid'
      const isTarget = dav.method === 'MOVE' || dav.method === 'COPY' || placing.has(dav.method)
      if (!refused || isTarget) throw error
      throw new ResourceNotFoundError('Nothing stands here.')
    }
    throw new BadGatewayError('That is another drive.')
  }

  const adapter: Adapter = {
    getComplianceClasses: async () => ['2'],
    getAllowedMethods: async () => [],
    getOptionsResponseCacheControl: async () => 'no-store',
    isAuthorized: async (_url, method) => {
      if (dav.scope.actor.kind === 'anonymous') throw accessErrors.required()
      authorize(dav.scope, reading.has(method) ? 'file.read' : 'file.place')
      return true
    },
    getResource: async (url, baseUrl) => {
      const path = placeOf(url, baseUrl)
      const place = await dav.place(path)
      if (!place) throw new ResourceNotFoundError('Nothing stands here.')
      return driveResource({ dav, adapter, baseUrl, path, isFolder: place.kind === 'folder' })
    },
    newResource: async (url, baseUrl) => driveResource({ dav, adapter, baseUrl, path: placeOf(url, baseUrl), isFolder: false }),
    newCollection: async (url, baseUrl) => driveResource({ dav, adapter, baseUrl, path: placeOf(url, baseUrl), isFolder: true }),
    getMethod: () => {
      throw new MethodNotSupportedError('This method is none of WebDAV.')
    },
  }
  return adapter
}
