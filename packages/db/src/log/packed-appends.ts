import type { LogAppend } from '../stores/log-store.ts'

/** Appends on their way to the thread: all bytes in one piece, which is handed over instead of copied. */
export interface PackedAppends {
  readonly bytes: ArrayBuffer
  readonly appends: readonly PackedAppend[]
}
interface PackedAppend {
  readonly portalId: string
  readonly pageId: string
  readonly updates: readonly { readonly actorId: string; readonly at: number; readonly length: number }[]
  readonly claims: ReadonlyMap<number, string>
}

/** Copies the bytes of updates, whose buffers may be far larger than they are, and stay with whoever gave them. */
export const packAppends = (appends: readonly LogAppend[]): PackedAppends => {
  const all = appends.flatMap(({ updates }) => updates)
  const bytes = new Uint8Array(all.reduce((sum, { data }) => sum + data.byteLength, 0))
  let end = 0
  for (const { data } of all) {
    bytes.set(data, end)
    end += data.byteLength
  }
  return {
    bytes: bytes.buffer,
    appends: appends.map(({ portalId, pageId, updates, claims }) => ({
      portalId,
      pageId,
      claims,
      updates: updates.map(({ actorId, at, data }) => ({ actorId, at: at.getTime(), length: data.byteLength })),
    })),
  }
}
