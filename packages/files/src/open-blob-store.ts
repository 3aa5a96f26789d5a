import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PortalId } from '@tsuzuri/model'
import { headBytes, openAgeHead } from './age/open-age-head.ts'
import { readAgeRange } from './age/read-age-range.ts'
import type { BlobStore } from './blob-store.ts'
import { fileErrors } from './file-errors.ts'
import { createHashThread } from './hash/create-hash-thread.ts'
import { isDestroyed } from './keys/is-destroyed.ts'
import type { PortalKeys } from './keys/portal-keys.ts'
import { diskObjectStore } from './store/disk-object-store.ts'
import { isHash, plainName, sealedName } from './store/object-names.ts'
import type { ObjectRange, ObjectStore } from './store/object-store.ts'
import { sweepIncoming } from './store/sweep-incoming.ts'
import { moveOver } from './move-over.ts'
import { refuseFullDisk } from './refuse-full-disk.ts'
import { writeSealed } from './write-sealed.ts'

interface Places {
  /** Where contents are received, and kept unless there is a remote store; in it what an earlier version kept unsealed is found. */
  readonly folder: string
  readonly remote?: ObjectStore | null
  readonly keys: PortalKeys
}

const everything: ObjectRange = { start: 0, end: Number.MAX_SAFE_INTEGER }

/**
 * Contents as age files, `<portal>/<first two digits>/<name>.age`, each for its portal's key, under names that only whoever has the key
 * can tell. A content is sealed into a file aside, flushed, and only then named: whatever has its name is whole.
 */
export const openBlobStore = async ({ folder, remote = null, keys }: Places): Promise<BlobStore> => {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await sweepIncoming(incoming)
  const disk = diskObjectStore({ folder })
  const store = remote ?? disk
  const places = remote ? [remote, disk] : [disk]
  const hashes = createHashThread()

  const nameOf = async (portalId: PortalId, sha256: string): Promise<string> =>
    sealedName(portalId, (await keys.of(portalId)).nameOf(sha256))
  /** The first of the places that has the sealed content. */
  const find = async <Found>(portalId: PortalId, sha256: string, look: (place: ObjectStore, name: string) => Promise<Found | null>) => {
    const key = await keys.get(portalId)
    if (!key) return null
    const name = sealedName(portalId, key.nameOf(sha256))
    for (const place of places) {
      const found = await look(place, name)
      if (found) return { key, place, found, name }
    }
    return null
  }
  const openSealed = async (portalId: PortalId, sha256: string, range: ObjectRange) => {
    const there = await find(portalId, sha256, (place, name) => place.open(name, { start: 0, end: headBytes }))
    if (!there) return null
    const { key, place, found, name } = there
    const head = await openAgeHead(new Uint8Array(await new Response(found.bytes).arrayBuffer()), key.identity)
    const damaged = () => fileErrors['blob-damaged'](sha256)
    if (!head) throw damaged()
    const open = async (sealed: ObjectRange) => (await place.open(name, sealed))?.bytes ?? raise(fileErrors['blob-missing'](sha256))
    return readAgeRange({ ...head, size: found.size, open, damaged }, range.start, range.end)
  }
  const openPlain = async (portalId: PortalId, sha256: string, range: ObjectRange) =>
    (await disk.open(plainName(portalId, sha256), range))?.bytes ?? null
  const put: BlobStore['put'] = async (portalId, content, limit) => {
    const temporary = join(incoming, randomUUID())
    try {
      const { recipient, nameOf: nameBy } = await keys.of(portalId)
      const stored = await writeSealed({ path: temporary, recipient, content, limit, hashes })
      await store.take(sealedName(portalId, nameBy(stored.sha256)), temporary)
      return stored
    } catch (error) {
      await rm(temporary, { force: true })
      throw refuseFullDisk(error)
    }
  }

  const isErased = (portalId: PortalId): Promise<boolean> => keys.get(portalId).then(() => false, isDestroyed)

  return {
    put,
    open: async (portalId, sha256, range = everything) => {
      if (!isHash(sha256)) throw fileErrors['blob-missing'](sha256)
      const found =
        (await openSealed(portalId, sha256, range)) ??
        (await openPlain(portalId, sha256, range)) ??
        // It may just have been moved.
        (await openSealed(portalId, sha256, range))
      return found ?? raise(fileErrors['blob-missing'](sha256))
    },
    has: async (portalId, sha256) => {
      if (!isHash(sha256)) return false
      if (await find(portalId, sha256, (place, name) => place.note(name))) return true
      return (await disk.note(plainName(portalId, sha256))) !== null
    },
    raw: async (portalId, sha256) => {
      const sealed = await find(portalId, sha256, (place, name) => place.open(name, everything))
      if (sealed) return { name: sealed.name, ...sealed.found }
      const name = plainName(portalId, sha256)
      const found = await disk.open(name, everything)
      return found && { name, ...found }
    },
    nameOf,
    objects: (portalId) => store.list(portalId),
    remove: async (name, since) => {
      const note = await store.note(name)
      if (note && note.writtenAt < since) await store.remove(name)
    },
    erase: async (portalId) => {
      for (const place of places) for await (const { name } of place.list(portalId)) await place.remove(name)
    },
    tidy: async (stop) => {
      await sweepIncoming(incoming)
      return { moved: await moveOver({ folder, disk, remote, put, isErased }, stop) }
    },
    forget: (portalId) => keys.forget(portalId),
    ping: () => store.ping(),
  }
}

const raise = (error: Error): never => {
  throw error
}
