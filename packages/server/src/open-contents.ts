import { join } from 'node:path'
import { type BlobStore, openBlobStore, type PortalKeys } from '@tsuzuri/files'
import type { Config } from './config/config.ts'
import { configErrors } from './config/read-config.ts'
import { reasonOf } from './reason-of.ts'

/** Opens the store of contents that is set: the data folder, or a bucket. Throws `config.unwritable`. */
export const openContents = async (config: Config, keys: PortalKeys): Promise<BlobStore> => {
  const folder = join(config.dataFolder, 'blobs')
  const remote = await openRemote(config)
  return openBlobStore({ folder, remote, keys }).catch((error: unknown) => {
    throw configErrors.unwritable(folder, reasonOf(error))
  })
}

/** The client is loaded only where it is used: it is large. */
const openRemote = async ({ s3 }: Config) => {
  if (s3 === null) return null
  const { s3ObjectStore } = await import('@tsuzuri/files/s3')
  return s3ObjectStore(s3)
}
