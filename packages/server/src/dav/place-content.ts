import type { Readable } from 'node:stream'
import { davErrors, folderOf, isSideName, nameOf, placeFile, putSideFile, refuseLocked } from '@tsuzuri/core'
import { largestUpload } from '../http/largest-upload.ts'
import type { DavRequest } from './dav-request.ts'

interface Arriving {
  readonly path: string
  readonly input: Readable
  /** Whether a file of the drive stands there already. */
  readonly isFile: boolean
}

/** Whoever lays more than this beside the files is told so; no more of it is read. */
const mostSideBytes = 1024 * 1024

/**
 * Places what arrives. What an operating system lays there for itself is kept apart from the files; so is a new file without content: explorers begin
 * each file with an empty one, which nobody should see, and send the content after.
 */
export const placeContent = async (dav: DavRequest, { path, input, isFile }: Arriving): Promise<void> => {
  const { scope } = dav
  const chunks: AsyncIterator<Uint8Array> = input[Symbol.asyncIterator]()
  const first = await nextOf(chunks)
  if (isSideName(nameOf(path)) || (first === null && !isFile)) {
    await putSideFile(scope, { path, content: await collected(path, first, chunks) })
  } else {
    await placeFile(scope, {
      folder: folderOf(path),
      name: nameOf(path),
      content: following(first, chunks),
      limit: largestUpload,
      guard: async (tx) => {
        await refuseLocked(scope, tx, { path, tokens: dav.tokens, deep: false })
        // It was empty so far.
        await tx.dav.dropSideFile(path)
      },
    })
  }
  dav.forget()
}

const nextOf = async (chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> => {
  for (;;) {
    const { value, done } = await chunks.next()
    if (done) return null
    if (value.byteLength > 0) return value
  }
}

const following = async function* (first: Uint8Array | null, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let chunk = first; chunk !== null; chunk = await nextOf(chunks)) yield chunk
}

const collected = async (path: string, first: Uint8Array | null, chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of following(first, chunks)) {
    size += chunk.byteLength
    if (size > mostSideBytes) throw davErrors['side-file-too-large'](nameOf(path), mostSideBytes)
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
