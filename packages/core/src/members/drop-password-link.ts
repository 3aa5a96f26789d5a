import type { UserId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'

/** Whoever set a password otherwise needs no link: one that is still about is none from here on. */
export const dropPasswordLink = (engine: Engine, userId: UserId): Promise<void> => engine.store.unit((tx) => tx.passwordLinks.drop(userId))
