import type { DriveLimits } from '@tsuzuri/model'

/** How much the drive of a portal takes, and what of it is used. */
export interface DriveRoom {
  readonly limits: DriveLimits
  /** How many bytes it still takes; null where only the disk is the limit. */
  readonly bytesLeft: number | null
}

/** Null where it cannot be asked: then the server refuses what it will not take. */
export const driveRoom = async (portal: string): Promise<DriveRoom | null> => {
  try {
    const response = await fetch(`/api/v1/portals/${encodeURIComponent(portal)}/drive`, { headers: { accept: 'application/json' } })
    return response.ok ? ((await response.json()) as DriveRoom) : null
  } catch {
    return null
  }
}
