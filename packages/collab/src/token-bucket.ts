const perSecond = { frames: 60, bytes: 256 * 1024 }
const burst = { frames: 300, bytes: 4 * 1024 * 1024 }

/** How much one connection may send: 60 frames and 256 KiB a second, with room for a burst. */
export const createTokenBucket = () => {
  let { frames, bytes } = burst
  let last: number | undefined
  return {
    /** Takes one frame; answers how many milliseconds to wait before the next, 0 for none. */
    take: (size: number, now: number): number => {
      const seconds = Math.max(0, now - (last ?? now)) / 1000
      last = now
      frames = Math.min(burst.frames, frames + seconds * perSecond.frames) - 1
      bytes = Math.min(burst.bytes, bytes + seconds * perSecond.bytes) - size
      const wait = Math.max(-frames / perSecond.frames, -bytes / perSecond.bytes)
      return wait > 0 ? Math.ceil(wait * 1000) : 0
    },
  }
}
