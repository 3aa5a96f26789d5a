/** Says that a sitting is somebody's at this moment, for as long as its tab lives and `release` was not called. */
export interface OwnLock {
  readonly release: () => void
}

const nameOf = (sitting: string): string => `tsuzuri-journal ${sitting}`

/**
 * Takes a sitting for this tab. Null when another tab has it. Browsers give locks to secure origins only; without them
 * everybody gets it, which loses nothing: what is brought in twice is there once, and is let go of when it is on the server.
 */
export const ownLock = (sitting: string): Promise<OwnLock | null> =>
  new Promise((resolve, reject) => {
    const locks: LockManager | undefined = navigator.locks
    if (!locks) return resolve({ release: () => {} })
    locks
      .request(nameOf(sitting), { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(null)
        return new Promise<void>((release) => resolve({ release }))
      })
      .catch(reject)
  })
