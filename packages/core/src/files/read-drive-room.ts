import type { DriveLimits } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** How much the drive takes, and how much of that is used. */
export interface DriveRoom {
  readonly limits: DriveLimits
  readonly used: { readonly files: number; readonly bytes: number }
  /** How many bytes it still takes; null where only the disk is the limit. */
  readonly bytesLeft: number | null
}

/** Throws `access.denied`. */
export const readDriveRoom = async (scope: Scope): Promise<DriveRoom> => {
  authorize(scope, 'file.read')
  const { driveLimits: limits } = scope.portal
  const used = await scope.read.files.measure()
  return { limits, used, bytesLeft: limits.driveBytes === null ? null : Math.max(0, limits.driveBytes - used.bytes) }
}
