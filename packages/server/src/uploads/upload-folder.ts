import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Scope } from '@tsuzuri/core'
import { FileStore } from '@tus/file-store'
import { ERRORS, type Upload } from '@tus/utils'
import { uploadExpiry } from './begun-upload.ts'

/** Where what has arrived of uploads is kept: `<portal>/<who>/<upload>`, with what is known of it beside it in `….json`. */
export interface UploadFolder {
  readonly store: FileStore
  /** The name of an upload in the store. It is made of who asks, so that nobody can name another's. */
  readonly idOf: (scope: Scope, upload: string) => string
  /** What was begun by whoever asks, the oldest first. */
  readonly begun: (scope: Scope) => Promise<readonly Upload[]>
  /** Null where there is none. */
  readonly find: (id: string) => Promise<Upload | null>
  /** Forgets an upload, also one that is half there. */
  readonly remove: (id: string) => Promise<void>
  /** Forgets what was begun longer ago than an upload may take. */
  readonly sweep: (now: Date) => Promise<void>
}

export const openUploadFolder = async (directory: string): Promise<UploadFolder> => {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: uploadExpiry })
  const ownerOf = ({ portal, actor }: Scope): string => `${portal.id}/${createHash('sha256').update(actor.id).digest('hex').slice(0, 32)}`
  const find = (id: string): Promise<Upload | null> =>
    store.getUpload(id).catch((error: unknown) => {
      if (error === ERRORS.FILE_NOT_FOUND || error === ERRORS.FILE_NO_LONGER_EXISTS) return null
      throw error
    })
  const remove = async (id: string): Promise<void> => {
    // What is known goes last: an upload without it is swept by its age alone.
    await rm(join(directory, id), { force: true })
    await rm(join(directory, `${id}.json`), { force: true })
  }
  return {
    store,
    idOf: (scope, upload) => `${ownerOf(scope)}/${upload}`,
    begun: async (scope) => {
      const owner = ownerOf(scope)
      const names = (await filesIn(join(directory, owner))).filter((name) => !name.endsWith('.json')).toSorted()
      const uploads = await Promise.all(names.map((name) => find(`${owner}/${name}`)))
      return uploads.filter((upload) => upload !== null)
    },
    find,
    remove,
    sweep: async (now) => {
      for (const place of await allFilesIn(directory)) {
        const kept = await stat(place).catch(() => null)
        const isOld = kept !== null && kept.mtimeMs < now.getTime() - uploadExpiry
        if (isOld) await rm(place, { force: true })
      }
    },
  }
}

const filesIn = (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })

const allFilesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
