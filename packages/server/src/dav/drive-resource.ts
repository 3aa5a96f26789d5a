import {
  davErrors,
  dropSideFile,
  isSideName,
  listPlaces,
  makeFolder,
  nameOf,
  putSideFile,
  type StandingPlace,
  trashFile,
  trashFolder,
} from '@tsuzuri/core'
import { type Adapter, type Lock, MethodNotSupportedError, type Resource, ResourceExistsError, ResourceNotFoundError } from 'nephele'
import type { DavRequest } from './dav-request.ts'
import { driveLock } from './drive-lock.ts'
import { driveProperties } from './drive-properties.ts'
import { etagOfPlace } from './etag-of-place.ts'
import { placeContent } from './place-content.ts'

export interface At {
  readonly dav: DavRequest
  readonly adapter: Adapter
  readonly baseUrl: URL
  readonly path: string
  readonly isFolder: boolean
}

/** A place of the drive, whether something stands there or not. Moving and copying are not among this: see `drive-plugin.ts`. */
export const driveResource = (at: At): Resource => {
  const { dav, adapter, baseUrl, path, isFolder } = at
  const { scope } = dav
  const standing = async (): Promise<StandingPlace> => {
    const place = await dav.place(path)
    if (!place) throw new ResourceNotFoundError('Nothing stands here.')
    return place
  }
  const locks = async (): Promise<Lock[]> => (await dav.locksOn(path)).map((lock) => driveLock(dav, resource, lock))
  const elsewhere = async (): Promise<never> => {
    throw new MethodNotSupportedError('This is done elsewhere.')
  }

  const resource: Resource = {
    adapter,
    baseUrl,
    getLocks: locks,
    getLocksByUser: async () => {
      const own = (await dav.locksOn(path)).filter((lock) => lock.heldBy === scope.actor.id)
      return own.map((lock) => driveLock(dav, resource, lock))
    },
    createLockForUser: async () => driveLock(dav, resource, null),
    getProperties: async () => driveProperties(at, resource),
    // Reading has an answer of its own: see `read-place.ts`.
    getStream: elsewhere,
    setStream: async (input) => {
      const place = await dav.place(path)
      if (isFolder || place?.kind === 'folder') throw new MethodNotSupportedError('A folder has no content.')
      await placeContent(dav, { path, input, isFile: place?.kind === 'file' })
    },
    create: async () => {
      if (await dav.place(path)) throw new ResourceExistsError('Something stands here already.')
      if (isFolder && isSideName(nameOf(path))) throw davErrors['side-file-place'](nameOf(path))
      await (isFolder ? makeFolder(scope, { folder: path }) : putSideFile(scope, { path, content: new Uint8Array() }))
      dav.forget()
    },
    delete: async () => {
      const place = await standing()
      if (place.kind === 'folder') await trashFolder(scope, { folder: path })
      else if (place.kind === 'file') await trashFile(scope, { file: place.file.id })
      else await dropSideFile(scope, { path })
      dav.forget()
    },
    copy: elsewhere,
    move: elsewhere,
    getLength: async () => {
      const place = await standing()
      return place.kind === 'file' ? place.file.current.size : place.kind === 'side' ? place.side.size : 0
    },
    getEtag: async () => etagOfPlace(await standing()),
    getMediaType: async () => {
      const place = await standing()
      return place.kind === 'file' ? place.file.current.type : place.kind === 'side' ? 'application/octet-stream' : null
    },
    getCanonicalName: async () => nameOf(path),
    getCanonicalPath: async () => path,
    getCanonicalUrl: async () => {
      const segments = path.split('/').filter((segment) => segment !== '')
      const below = segments.map((segment) => `/${encodeURIComponent(segment)}`).join('')
      return new URL(`${dav.base}${below}${isFolder ? '/' : ''}`, baseUrl)
    },
    isCollection: async () => isFolder,
    getInternalMembers: async () => {
      const of = (member: string, isMemberFolder: boolean): Resource => driveResource({ ...at, path: member, isFolder: isMemberFolder })
      // Who locks a folder asks for what is locked below it, and for nothing else.
      if (dav.method === 'LOCK') return (await dav.locksBelow(path)).map((lock) => of(lock.path, false))
      const places = await listPlaces(scope, { folder: path })
      for (const place of places) dav.met(place)
      return places.map((place) => of(place.path, place.kind === 'folder'))
    },
  }
  return resource
}
