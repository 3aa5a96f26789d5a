import { davErrors, dropSideFile, folderOf, refuseLocked, type StandingPlace, trashFile, trashFolder } from '@tsuzuri/core'
import {
  type AuthResponse,
  ForbiddenError,
  LockedError,
  type Plugin,
  PreconditionFailedError,
  type Resource,
  ResourceTreeNotCompleteError,
} from 'nephele'
import type { DavRequest } from './dav-request.ts'
import { readXml } from './read-xml.ts'
import { transferPlace } from './transfer-place.ts'

type Hook<Name extends 'beforeMove' | 'beforeCopy' | 'beforeDelete'> = NonNullable<Plugin[Name]>
type Method = Parameters<Hook<'beforeDelete'>>[2]['method']
type Request = Parameters<Hook<'beforeDelete'>>[0]

/**
 * What the WebDAV library would do file by file, done as a whole: a folder is moved, copied or put into the trash in one unit, or not at all. The library has
 * read the request and checked its conditions by then.
 */
export const drivePlugin = (davOf: (request: Request) => DavRequest): Plugin => {
  const transfer = async (
    request: Request,
    response: AuthResponse,
    verb: 'move' | 'copy',
    { method, resource, destination, overwrite, depth }: Omit<Parameters<Hook<'beforeCopy'>>[2], 'exists'>,
  ): Promise<false> => {
    const dav = davOf(request)
    const [from, to] = [await standing(dav, resource), await destination.getCanonicalPath()]
    const there = await dav.place(to)
    if (from.path === to) throw new ForbiddenError('It is there already.')
    if (overwrite?.trim() === 'F' && there) throw new PreconditionFailedError('Something stands there.')
    if ((await dav.place(folderOf(to)))?.kind !== 'folder') throw new ResourceTreeNotCompleteError('Its folder is not there.')
    if (verb === 'move') await mayChange(request, response, method, resource)
    await mayChange(request, response, method, destination)
    const { scope, tokens } = dav
    await scope.unit(async (tx) => {
      if (verb === 'move') await refuseLocked(scope, tx, { path: from.path, tokens, deep: true })
      await refuseLocked(scope, tx, { path: to, tokens, deep: there?.kind === 'folder' })
      await transferPlace(scope, { verb, from, to, there, deep: depth !== '0' })
    })
    response.status(there ? 204 : 201).end()
    return false
  }

  /** The library's own reading takes bodies of any length, and XML that it then mistakes. */
  const readBody = async (_request: Request, _response: AuthResponse, { method }: { readonly method: Method }): Promise<void> => {
    method.getBodyXML = readXml
  }

  return {
    beginPropfind: readBody,
    beginProppatch: readBody,
    beginLock: readBody,
    // The library asks after locks first, so that a condition which does not hold would be told as a lock.
    beginPut: (request, response, { method }) => method.checkConditionalHeaders(request, response),
    beforeUnlock: async (_request, _response, { lock, token }) => {
      if (!lock) throw davErrors['lock-missing'](token)
    },
    beforeMove: (request, response, data) => transfer(request, response, 'move', { ...data, depth: 'infinity' }),
    beforeCopy: (request, response, data) => transfer(request, response, 'copy', data),
    beforeDelete: async (request, response, { resource }) => {
      const { scope, tokens, ...dav } = davOf(request)
      const place = await standing(dav, resource)
      const { path } = place
      await scope.unit(async (tx) => {
        await refuseLocked(scope, tx, { path, tokens, deep: true })
        if (place.kind === 'folder') await trashFolder(scope, { folder: path })
        else if (place.kind === 'file') await trashFile(scope, { file: place.file.id })
        else await dropSideFile(scope, { path })
      })
      response.status(204).end()
      return false
    },
  }
}

const standing = async (dav: Pick<DavRequest, 'place'>, resource: Resource): Promise<StandingPlace> => {
  const place = await dav.place(await resource.getCanonicalPath())
  if (!place) throw new PreconditionFailedError('It is gone.')
  return place
}

/** Asks the library about the place, and about the folder it lies in. */
const mayChange = async (request: Request, response: AuthResponse, method: Method, resource: Resource): Promise<void> => {
  const may = await method.getLockPermission(request, response, resource, response.locals.user)
  if (may !== 2) throw new LockedError('It is locked by somebody who works on it.')
}
