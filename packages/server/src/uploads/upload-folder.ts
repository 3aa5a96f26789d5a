import { createHash } from 'node:crypto'
import type { Scope } from '@tsuzuri/core'
import type { PartStore } from '@tsuzuri/files'
import type { DataStore, Upload } from '@tus/utils'
import { uploadExpiry } from './begun-upload.ts'
import { placeOfUpload, SealedDataStore } from './sealed-data-store.ts'
import { readNote } from './upload-note.ts'

/** Where what has arrived of uploads waits: `<portal>/<who>/<upload>`. */
export interface UploadFolder {
  readonly store: DataStore
  /** The name of an upload in the store. It is made of who asks, so that nobody can name another's. */
  readonly idOf: (scope: Scope, upload: string) => string
  /** What was begun by whoever asks, the oldest first. */
  readonly begun: (scope: Scope) => Promise<readonly Upload[]>
  /** Null where there is none. */
  readonly find: (id: string) => Promise<Upload | null>
  /** What has arrived of it, which is to be `whole` bytes. Throws `file.parts-damaged`. */
  readonly read: (id: string, whole: number) => AsyncIterable<Uint8Array>
  /** Forgets an upload, also one that is half there. */
  readonly remove: (id: string) => Promise<void>
  /** Forgets what was begun longer ago than an upload may take. */
  readonly sweep: (now: Date) => Promise<void>
}

export const openUploadFolder = (parts: PartStore): UploadFolder => {
  const ownerOf = ({ actor }: Scope): string => createHash('sha256').update(actor.id).digest('hex').slice(0, 32)
  const find = async (id: string): Promise<Upload | null> => {
    const found = await parts.look(placeOfUpload(id))
    return found && readNote(id, found.description, found.size)
  }
  const idOf = (scope: Scope, upload: string): string => `${scope.portal.id}/${ownerOf(scope)}/${upload}`
  return {
    store: new SealedDataStore(parts),
    idOf,
    begun: async (scope) => {
      const names = await parts.list({ portalId: scope.portal.id, owner: ownerOf(scope) })
      const uploads = await Promise.all(names.map((name) => find(idOf(scope, name))))
      return uploads.filter((upload) => upload !== null)
    },
    find,
    read: (id, whole) => parts.read(placeOfUpload(id), whole),
    remove: (id) => parts.remove(placeOfUpload(id)),
    sweep: (now) => parts.sweep(new Date(now.getTime() - uploadExpiry)),
  }
}
