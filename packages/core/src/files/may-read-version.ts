import type { PortalStores } from '@tsuzuri/db'
import type { DriveFile, FileVersion } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { mayKnowFile } from './may-know-file.ts'
import { recordsHolding } from './records-holding.ts'

/** Whether a version may be read: by whoever may know of the file, and out of the trash by whoever may read a record that holds it. */
export const mayReadVersion = async (scope: Scope, stores: PortalStores, file: DriveFile, version: FileVersion): Promise<boolean> =>
  mayKnowFile(scope, file) || (await recordsHolding(scope, stores, [version])).length > 0
