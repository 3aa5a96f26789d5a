import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type PortalId, portalIdSchema } from '@tsuzuri/model'
import { Decrypter, Encrypter } from 'age-encryption'
import { readAgeRange } from '../age/read-age-range.ts'
import { fileErrors } from '../file-errors.ts'
import { isDestroyed } from '../keys/is-destroyed.ts'
import type { PortalKey, PortalKeys } from '../keys/portal-keys.ts'
import { refuseFullDisk } from '../refuse-full-disk.ts'
import { orNull } from '../store/or-null.ts'
import { readRange } from '../store/read-range.ts'
import { partEnd } from './part-end.ts'
import type { PartPlace, PartStore } from './part-store.ts'
import { settlePart } from './settle-part.ts'
import { writePart } from './write-part.ts'

interface Places {
  readonly folder: string
  readonly keys: PortalKeys
}

/** How the description of a content is called; its parts are called after where they begin. */
const described = 'about.age'
const startDigits = 16

/** Each content a folder `<portal>/<owner>/<name>`, with each part as an age file of its own in it. */
export const openPartStore = async ({ folder, keys }: Places): Promise<PartStore> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const at = ({ portalId, owner, name }: PartPlace): string => join(folder, portalId, owner, name)
  const partAt = (place: PartPlace, start: number): string => join(at(place), `${String(start).padStart(startDigits, '0')}.age`)
  const startsOf = async (place: PartPlace): Promise<readonly number[]> =>
    ((await orNull(readdir(at(place)))) ?? [])
      .filter((name) => /^\d+\.age$/.test(name))
      .map((name) => Number.parseInt(name, 10))
      .toSorted((one, other) => one - other)
  /** Null where there is none, or none any more. */
  const keyOf = (portalId: PortalId): Promise<PortalKey | null> =>
    keys.get(portalId).catch((error: unknown) => {
      if (isDestroyed(error)) return null
      throw error
    })

  const settle: PartStore['settle'] = async (place) => {
    const { identity } = await keys.of(place.portalId)
    const starts = await startsOf(place)
    const last = starts.at(-1)
    if (last === undefined) return { size: 0, parts: 0 }
    const length = await settlePart(partAt(place, last), identity)
    return { size: last + length, parts: length === 0 ? starts.length - 1 : starts.length }
  }
  async function* read(place: PartPlace, whole: number): AsyncGenerator<Uint8Array> {
    const { identity } = await keys.of(place.portalId)
    await settle(place)
    let arrived = 0
    for (const start of await startsOf(place)) {
      if (start !== arrived) throw fileErrors['parts-damaged']()
      await using handle = await open(partAt(place, start), 'r')
      const { head, size: length, isEnded } = await partEnd(handle, identity)
      if (!head || !isEnded) throw fileErrors['parts-damaged']()
      const { size } = await handle.stat()
      const bytes = async (range: { readonly start: number; readonly end: number }) =>
        readRange(await open(partAt(place, start), 'r'), range.start, range.end)
      yield* readAgeRange({ ...head, size, open: bytes, damaged: fileErrors['parts-damaged'] }, 0, length)
      arrived += length
    }
    if (arrived !== whole) throw fileErrors['parts-damaged']()
  }

  return {
    describe: async (place, description) => {
      const { recipient } = await keys.of(place.portalId)
      const encrypter = new Encrypter()
      encrypter.addRecipient(recipient)
      await mkdir(at(place), { recursive: true, mode: 0o700 })
      const noted = join(at(place), `${described}.new`)
      await writeFile(noted, await encrypter.encrypt(description), { mode: 0o600, flush: true })
      await rename(noted, join(at(place), described))
    },
    look: async (place) => {
      const key = await keyOf(place.portalId)
      const sealed = key && (await orNull(readFile(join(at(place), described))))
      if (!sealed) return null
      const decrypter = new Decrypter()
      decrypter.addIdentity(key.identity)
      // The library tells all that is wrong with it by plain errors.
      const description = await decrypter.decrypt(sealed, 'text').catch(() => null)
      if (description === null) return null
      const last = (await startsOf(place)).at(-1)
      if (last === undefined) return { description, size: 0 }
      const handle = await orNull(open(partAt(place, last), 'r'))
      if (!handle) return null
      await using part = handle
      return { description, size: last + (await partEnd(part, key.identity)).size }
    },
    settle,
    add: async (place, start, content) => {
      const { recipient } = await keys.of(place.portalId)
      return writePart(partAt(place, start), recipient, content).catch((error: unknown) => {
        throw refuseFullDisk(error)
      })
    },
    read,
    remove: async (place) => {
      // What is known goes first: what is left without it is nothing, and swept by its age.
      await rm(join(at(place), described), { force: true })
      await rm(at(place), { recursive: true, force: true })
    },
    list: async ({ portalId, owner }) => (await foldersIn(join(folder, portalId, owner))).toSorted(),
    sweep: async (before) => {
      for (const portal of await foldersIn(folder)) {
        const portalId = portalIdSchema.safeParse(portal)
        const isErased = portalId.success && (await keys.get(portalId.data).then(() => false, isDestroyed))
        if (isErased) await rm(join(folder, portal), { recursive: true, force: true })
        else for (const owner of await foldersIn(join(folder, portal))) await sweepOwner(join(folder, portal, owner), before)
      }
    },
  }
}

const foldersIn = async (folder: string): Promise<readonly string[]> =>
  ((await orNull(readdir(folder, { withFileTypes: true }))) ?? []).filter((entry) => entry.isDirectory()).map(({ name }) => name)

/** Versions before 2026-12 kept what had arrived as files, unsealed: whoever was sending one begins anew. */
const sweepOwner = async (folder: string, before: Date): Promise<void> => {
  for (const entry of (await orNull(readdir(folder, { withFileTypes: true }))) ?? []) {
    const path = join(folder, entry.name)
    const noted = entry.isDirectory() ? ((await orNull(stat(join(path, described)))) ?? (await orNull(stat(path)))) : null
    if (!entry.isDirectory() || (noted && noted.mtime < before)) await rm(path, { recursive: true, force: true })
  }
}
