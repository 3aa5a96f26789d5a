import type { LoadedLog } from '@tsuzuri/db'

/** A log on its way to the thread: all bytes in one piece, which is handed over instead of copied. Who wrote what stays behind. */
export interface PackedLog {
  readonly bytes: ArrayBuffer
  /** Of the bytes, how many are the state; null without one. */
  readonly state: number | null
  readonly lengths: readonly number[]
}

/** Copies the bytes, whose buffers may be far larger than they are, and stay with whoever gave them. */
export const packLog = ({ snapshot, tail }: LoadedLog): PackedLog => {
  const parts = [...(snapshot ? [snapshot] : []), ...tail.map(({ data }) => data)]
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let end = 0
  for (const part of parts) {
    bytes.set(part, end)
    end += part.byteLength
  }
  return { bytes: bytes.buffer, state: snapshot ? snapshot.byteLength : null, lengths: tail.map(({ data }) => data.byteLength) }
}

/** As far as reading it needs to know: its updates count from 1, and nobody wrote them. */
export const unpackLog = ({ bytes, state, lengths }: PackedLog): LoadedLog => {
  let end = state ?? 0
  const tail = lengths.map((length, index) => {
    const data = new Uint8Array(bytes, end, length)
    end += length
    return { seq: index + 1, actorId: '', at: new Date(0), data }
  })
  return { snapshot: state === null ? null : new Uint8Array(bytes, 0, state), snapshotSeq: 0, tail }
}
