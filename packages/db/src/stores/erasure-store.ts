import type { DriveErasure, PortalId } from '@tsuzuri/model'

/** Which drives are to be erased, or were. */
export interface ErasureStore {
  get(portalId: PortalId): Promise<DriveErasure | null>
  /** In place of what there was of that portal. */
  put(erasure: DriveErasure): Promise<void>
  remove(portalId: PortalId): Promise<void>
}
