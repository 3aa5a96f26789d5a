import type { PortalStores } from '@tsuzuri/db'
import { fileErrors } from '@tsuzuri/files'
import type { Portal } from '@tsuzuri/model'

/**
 * Refuses what the drive has no room for: so many more bytes, and so many more files. Within the unit that records it nobody else
 * can take the room meanwhile. Throws `file.drive-full`, `file.too-many`.
 */
export const refuseFull = async (
  { driveLimits: { driveBytes, files } }: Portal,
  stores: Pick<PortalStores, 'files'>,
  added: { readonly bytes: number; readonly files: number },
): Promise<void> => {
  if (driveBytes === null && files === null) return
  const used = await stores.files.measure()
  if (driveBytes !== null && used.bytes + added.bytes > driveBytes) throw fileErrors['drive-full'](driveBytes, used.bytes)
  if (files !== null && added.files > 0 && used.files + added.files > files) throw fileErrors['too-many'](files)
}
