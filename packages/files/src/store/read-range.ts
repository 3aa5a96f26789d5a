import type { FileHandle } from 'node:fs/promises'

/** What is read from the disk at once. */
const pieceBytes = 1_048_576

/** Reads the open file from `start` to before `end`, a piece only when it is asked for; closes it when done or cancelled. */
export const readRange = (handle: FileHandle, start: number, end: number): ReadableStream<Uint8Array> => {
  let position = start
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { bytesRead, buffer } = await readPiece(handle, position, Math.min(pieceBytes, end - position))
        position += bytesRead
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead))
        else {
          await handle.close()
          controller.close()
        }
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 0 },
  )
}

const readPiece = async (handle: FileHandle, position: number, length: number): Promise<{ bytesRead: number; buffer: Uint8Array }> => {
  if (length <= 0) return { bytesRead: 0, buffer: new Uint8Array() }
  try {
    return await handle.read(Buffer.allocUnsafeSlow(length), 0, length, position)
  } catch (error) {
    await handle.close()
    throw error
  }
}
