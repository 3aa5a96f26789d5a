import { type NotedChange, notePlace, type StandingPlace } from '@tsuzuri/core'
import { type Properties, PropertyIsProtectedError, PropertyNotFoundError, type Resource, ResourceNotFoundError } from 'nephele'
import type { At } from './drive-resource.ts'
import { etagOfPlace } from './etag-of-place.ts'
import { roomOf } from './room-of.ts'

/** What the server says of a place, by name; in the order in which it is listed. */
const live = [
  'creationdate',
  'displayname',
  'getcontentlength',
  'getcontenttype',
  'getetag',
  'getlastmodified',
  'resourcetype',
  'supportedlock',
]
const asked = ['quota-used-bytes', 'quota-available-bytes']
const own = new Set([...live, ...asked, 'getcontentlanguage', 'lockdiscovery'])
const lockKinds = ['exclusive', 'shared'].map((scope) => ({ lockscope: { [scope]: {} }, locktype: { write: {} } }))

/** The properties of a place: what the server says of it, and what clients have noted there. */
export const driveProperties = ({ dav, path }: At, resource: Resource): Properties => {
  const standing = async (): Promise<StandingPlace> => {
    const place = await dav.place(path)
    if (!place) throw new ResourceNotFoundError('Nothing stands here.')
    return place
  }
  const noted = async (name: string): Promise<string | object> => {
    const found = (await dav.properties(path)).find((property) => property.name === name)
    if (!found) throw new PropertyNotFoundError(`There is no ${name} here.`)
    return typeof found.value === 'string' ? found.value : Object(found.value)
  }
  const get = async (name: string): Promise<string | object> => {
    if (asked.includes(name)) {
      const room = await roomOf(dav.scope)
      return String(name === 'quota-used-bytes' ? room.used : room.available)
    }
    return liveProperty(await standing(), name) ?? noted(name)
  }
  const change = async (
    instructions: readonly (readonly ['set' | 'remove', string, unknown])[],
  ): Promise<[string, Error][] | undefined> => {
    const refused = instructions.filter(([, name]) => own.has(name) && name !== 'displayname' && name !== 'getcontentlanguage')
    if (refused.length > 0) return refused.map(([, name]) => [name, new PropertyIsProtectedError(`${name} is told by the server.`)])
    const changes: readonly NotedChange[] = instructions.map(([action, name, value]) => ({
      name,
      value: action === 'remove' ? undefined : (value ?? ''),
    }))
    await notePlace(dav.scope, { path, changes })
    dav.forget()
    return undefined
  }
  const must = async (...instruction: readonly ['set' | 'remove', string, unknown]): Promise<void> => {
    const [refused] = (await change([instruction])) ?? []
    if (refused) throw refused[1]
  }
  const listDead = async (): Promise<string[]> => (await dav.properties(path)).map(({ name }) => name)
  const listLive = async (): Promise<string[]> => {
    const place = await standing()
    return [...live.filter((name) => liveProperty(place, name) !== null), ...asked]
  }
  const getAll = async (): Promise<Record<string, string | object>> => {
    const place = await standing()
    const said = live.flatMap((name) => {
      const value = liveProperty(place, name)
      return value === null ? [] : [[name, value] as const]
    })
    const dead = (await dav.properties(path)).map(({ name, value }) => [name, typeof value === 'string' ? value : Object(value)] as const)
    return Object.fromEntries([...said, ...dead])
  }

  return {
    resource,
    get,
    getByUser: get,
    set: (name, value) => must('set', name, value),
    setByUser: (name, value) => must('set', name, value),
    remove: (name) => must('remove', name, undefined),
    removeByUser: (name) => must('remove', name, undefined),
    runInstructions: change,
    runInstructionsByUser: change,
    getAll,
    getAllByUser: getAll,
    list: async () => [...(await listLive()), ...(await listDead())],
    listByUser: async () => [...(await listLive()), ...(await listDead())],
    listLive,
    listLiveByUser: listLive,
    listDead,
    listDeadByUser: listDead,
  }
}

/** Null for what the server does not say of such a place. */
const liveProperty = (place: StandingPlace, name: string): string | object | null => {
  const isFolder = place.kind === 'folder'
  switch (name) {
    case 'creationdate':
      return (isFolder ? place.madeAt : place.kind === 'file' ? place.file.createdAt : place.side.placedAt).toISOString()
    case 'getlastmodified':
      return (isFolder ? place.madeAt : place.kind === 'file' ? place.file.current.placedAt : place.side.placedAt).toUTCString()
    case 'displayname':
      return place.path.slice(place.path.lastIndexOf('/') + 1)
    case 'getcontentlength':
      return isFolder ? null : String(place.kind === 'file' ? place.file.current.size : place.side.size)
    case 'getcontenttype':
      return isFolder ? null : place.kind === 'file' ? place.file.current.type : 'application/octet-stream'
    case 'getetag':
      return JSON.stringify(etagOfPlace(place))
    case 'resourcetype':
      return isFolder ? { collection: {} } : {}
    case 'supportedlock':
      return { lockentry: lockKinds }
    default:
      return null
  }
}
