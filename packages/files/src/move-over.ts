import { createReadStream } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type PortalId, portalIdSchema } from '@tsuzuri/model'
import type { BlobStore } from './blob-store.ts'
import { isHash } from './store/object-names.ts'
import type { ObjectStore } from './store/object-store.ts'

interface Ground {
  readonly folder: string
  readonly disk: ObjectStore
  readonly remote: ObjectStore | null
  readonly put: BlobStore['put']
  /** Of an erased portal nothing is moved. */
  readonly isErased: (portalId: PortalId) => Promise<boolean>
}

/**
 * Seals what an earlier version kept as it was, and gives the remote store what was kept on the disk before there was one. Each content is
 * in its new place before it leaves the old one, so that it can be read all the time and this can be killed at any moment and begun
 * again. Answers how many were moved. What is not what its name says stays: only a person can tell what it is.
 */
export const moveOver = async ({ folder, disk, remote, put, isErased }: Ground, stop?: AbortSignal): Promise<number> => {
  let moved = 0
  for (const entry of await readdir(folder)) {
    const portalId = portalIdSchema.safeParse(entry)
    if (!portalId.success || (await isErased(portalId.data))) continue
    for await (const { name, size } of disk.list(portalId.data)) {
      if (stop?.aborted) return moved
      const path = join(folder, name)
      const last = name.slice(name.lastIndexOf('/') + 1)
      if (isHash(last)) {
        const { sha256 } = await put(portalId.data, createReadStream(path), size)
        if (sha256 !== last) continue
        await rm(path, { force: true })
        moved += 1
      } else if (remote && last.endsWith('.age')) {
        await remote.take(name, path)
        moved += 1
      }
    }
  }
  return moved
}
