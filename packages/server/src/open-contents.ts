import { join } from 'node:path'
import { type BlobStore, openBlobStore, type PortalKeys } from '@tsuzuri/files'
import type { Config } from './config/config.ts'
import { configErrors } from './config/read-config.ts'
import { reasonOf } from './reason-of.ts'

/** Opens the store of contents that is set. Throws `config.unwritable`. */
export const openContents = async ({ dataFolder }: Config, keys: PortalKeys): Promise<BlobStore> => {
  const folder = join(dataFolder, 'blobs')
  return openBlobStore({ folder, keys }).catch((error: unknown) => {
    throw configErrors.unwritable(folder, reasonOf(error))
  })
}
